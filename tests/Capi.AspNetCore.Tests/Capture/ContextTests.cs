using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Capture;

/// <summary>The context of a request on Kestrel.</summary>
public sealed class ContextTests
{
    private const string Fbc = "fb.1.1795000000000.IwAR0Click_ID-x";
    private const string Fbp = "fb.1.1795000000000.1098115397";

    private static readonly (string, string) Granted = ("Cookie", $"session=1; answer=yes; _fbc={Fbc}; _fbp={Fbp}");

    [Fact]
    public async Task The_context_has_everything_that_the_request_tells()
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: static _ => { });

        await app.VisitAsync("/tea/assam?utm_source=facebook&email=jane@example.com", Granted, ("Host", "shop.example.com"), ("X-Forwarded-For", "9.9.9.9"), ("X-Forwarded-Proto", "https"),
            ("User-Agent", "Mozilla/5.0  (X11;  Linux) x86"), ("Referer", "https://www.google.com/search?q=jane+doe"));

        var context = app.Context;
        Assert.Equal(MetaConsent.Granted, context.Consent);
        Assert.Equal(Fbc, context.Fbc);
        Assert.Equal(Fbp, context.Fbp);
        Assert.Equal("9.9.9.9", context.ClientIpAddress);
        Assert.Equal("https://shop.example.com/tea/assam?utm_source=facebook", context.EventSourceUrl);
        Assert.Equal("https://www.google.com/search", context.ReferrerUrl);
        Assert.Equal("granted: cookie answer", context.ConsentEvidence);
        Assert.StartsWith("Mozilla/5.0  (X11;  Linux) x86", context.ClientUserAgent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) [FBAN/FBIOS;FBAV/540.0.0;FBBV/1]")]
    [InlineData("a  b;c=\"d\", e")]
    public async Task The_user_agent_is_unchanged(string agent)
    {
        await using var app = await TestApp.StartAsync();

        await app.VisitAsync("/", Granted, ("User-Agent", agent));

        Assert.Equal(agent, app.Context.ClientUserAgent);
    }

    [Theory]
    [InlineData("answer=no")]
    [InlineData("")]
    [InlineData("answer=maybe")]
    public async Task Without_consent_nothing_else_is_captured(string answer)
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: static _ => { });

        await app.VisitAsync("/?fbclid=IwAR1", ("Cookie", $"{answer}; _fbc={Fbc}; _fbp={Fbp}"), ("X-Forwarded-For", "9.9.9.9"), ("User-Agent", "Mozilla/5.0"));

        Assert.Equal(new MetaEventContext { ConsentEvidence = app.Context.ConsentEvidence }, app.Context);
        Assert.NotNull(app.Context.ConsentEvidence);
    }

    [Fact]
    public async Task The_context_is_captured_once_and_survives_the_request_as_JSON()
    {
        MetaEventContext first = default, second = default;
        await using var app = await TestApp.StartAsync(pipeline: app => app.Use((http, next) =>
        {
            first = http.GetMetaContext();
            http.Request.Path = "/rewritten";
            http.Request.Headers.UserAgent = "changed";
            second = http.GetMetaContext();
            return next(http);
        }));

        await app.VisitAsync("/tea", Granted, ("User-Agent", "Mozilla/5.0"));

        Assert.Equal(first, second);
        Assert.Equal(first, app.Context);
        Assert.EndsWith("/tea", first.EventSourceUrl, StringComparison.Ordinal);
        Assert.Equal(first, MetaEventContext.Parse(first.ToJson()));
    }

    [Fact]
    public async Task A_service_gets_the_context_of_the_current_request()
    {
        MetaEventContext injected = default;
        await using var app = await TestApp.StartAsync(pipeline: app => app.Use((http, next) =>
        {
            injected = http.RequestServices.GetRequiredService<IMetaContextAccessor>().Context;
            return next(http);
        }));

        Assert.Equal(default, app.Services.GetRequiredService<IMetaContextAccessor>().Context);
        await app.VisitAsync("/", Granted);

        Assert.Equal(Fbp, injected.Fbp);
        Assert.Equal(app.Context, injected);
    }

    [Fact]
    public async Task A_minimal_API_handler_gets_the_context_as_parameter()
    {
        MetaEventContext bound = default;
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddRouting(),
            pipeline: app =>
            {
                app.UseRouting();
                app.MapPost("/orders", (RequestMetaContext context) =>
                {
                    bound = context;
                    return "created";
                });
                app.UseEndpoints(static _ => { });
            });

        // A visitor can't replace it by the query string.
        var response = await app.FetchAsync("/orders?context=%7B%22consent%22:%22granted%22%7D", Granted);

        Assert.Equal("created", await response.Content.ReadAsStringAsync());
        Assert.Equal(Fbc, bound.Fbc);
    }

    [Fact]
    public async Task The_event_of_a_script_happened_on_the_page_that_sent_the_request()
    {
        await using var app = await TestApp.StartAsync();

        await app.FetchAsync("/api/orders", Granted, ("Host", "www.example.com"), ("Referer", "http://www.example.com/checkout?step=2&utm_source=fb#pay"));
        Assert.Equal("http://www.example.com/checkout?utm_source=fb", app.Context.EventSourceUrl);
        Assert.Null(app.Context.ReferrerUrl);

        // An API on another host of the same site.
        await app.FetchAsync("/orders", Granted, ("Host", "api.example.com"), ("Referer", "http://www.example.com/"));
        Assert.Equal("http://www.example.com/", app.Context.EventSourceUrl);

        await app.FetchAsync("/orders", Granted, ("Host", "api.example.com"), ("Referer", "http://other.example/"));
        Assert.Equal("http://api.example.com/orders", app.Context.EventSourceUrl);
        Assert.Equal("http://other.example/", app.Context.ReferrerUrl);
    }

    [Fact]
    public void Without_registration_the_exception_says_what_to_add()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().BuildServiceProvider() };

        var exception = Assert.Throws<InvalidOperationException>(() => http.GetMetaContext());

        Assert.Contains("builder.AddMetaCapi()", exception.Message, StringComparison.Ordinal);
    }
}
