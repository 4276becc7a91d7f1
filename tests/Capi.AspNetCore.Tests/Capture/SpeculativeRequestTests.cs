using Capi.AspNetCore.Tests.Razor;
using Capi.AspNetCore.Tests.Sending;
using Capi.AspNetCore.Tests.Support;
using Capi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Capture;

/// <summary>Requests that a browser makes ahead of a visit, or that ask for headers only: nothing has happened yet.</summary>
public sealed class SpeculativeRequestTests
{
    private const string Granted = "answer=yes; _fbp=fb.0.1795000000000.1098115397";

    public static TheoryData<string, string, string> Requests => new()
    {
        { "GET", "Sec-Purpose", "prefetch" },
        { "GET", "Sec-Purpose", "prefetch;prerender" },
        { "GET", "Sec-Purpose", "prefetch;anonymous-client-ip" },
        { "GET", "Purpose", "prefetch" },
        { "GET", "X-Purpose", "preview" },
        { "GET", "X-Moz", "prefetch" },
        { "HEAD", "Accept", "text/html" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Its_events_are_withheld_and_those_of_the_visit_are_sent(string method, string header, string value)
    {
        var events = new RecordingMetaCapiClient(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestApp.Now));
        await using var app = await StartAsync(events);

        using var ahead = await app.SendAsync(HttpMethod.Parse(method), "/thanks", ("Cookie", Granted), (header, value));
        Assert.True(ahead.IsSuccessStatusCode);
        Assert.Empty(events.Events);
        Assert.Empty(SetCookie.ReadAll(ahead));

        using var visit = await app.VisitAsync("/thanks", ("Cookie", Granted));
        Assert.Equal(2, events.Events.Count);
    }

    [Theory]
    [InlineData("Sec-Purpose", "script")]
    [InlineData("Sec-Purpose", "")]
    [InlineData("X-Purpose", "instant")]
    public async Task Other_purposes_are_visits(string header, string value)
    {
        var events = new RecordingMetaCapiClient(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestApp.Now));
        await using var app = await StartAsync(events);

        using var visit = await app.VisitAsync("/thanks", ("Cookie", Granted), (header, value));

        Assert.Equal(2, events.Events.Count);
    }

    // The browser shows this response later, without another request.
    [Fact]
    public async Task Its_page_is_the_page_of_the_visit()
    {
        await using var app = await RazorApp.StartAsync();

        var ahead = await (await app.VisitAsync("/order", ("Cookie", Granted), ("Sec-Purpose", "prefetch;prerender"))).Content.ReadAsStringAsync();
        var visit = await (await app.VisitAsync("/order", ("Cookie", Granted))).Content.ReadAsStringAsync();

        Assert.Equal(visit, ahead);
        Assert.Contains("Purchase", ahead, StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync(RecordingMetaCapiClient events) => TestApp.StartAsync(
        pipeline: app =>
        {
            app.UseRouting();
            app.MapMethods("/thanks", ["GET", "HEAD"], async (HttpContext http) =>
            {
                _ = await events.SendSentOrderAsync(SendingApp.CreateOrder("T-1"), http.GetMetaContext());
                return SendingApp.CreateOrder("T-2");
            }).SendsMetaEvent<SentOrder>();
            app.UseEndpoints(static _ => { });
        },
        services: services => services.AddRouting().AddSingleton<IMetaCapiClient>(events));
}
