using System.Net;
using Capi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Capi.AspNetCore.Tests.Sending;

/// <summary><c>SendsMetaEvent</c> on endpoints: what is sent, and when.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task The_value_that_the_handler_returns_is_the_event()
    {
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", () => SendingApp.CreateOrder()).SendsMetaEvent<SentOrder>());

        var response = await app.PostAsync("/orders");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("T-1001", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var sent = app.Events.GetSingle<SentOrder>();
        Assert.Equal("T-1001", sent.EventId);
        sent.AssertHashed("em", "jane@example.com").AssertClear("fbp", "fb.1.1795000000000.1098115397").AssertClear("client_user_agent", "Mozilla/5.0 (X11)");
    }

    [Theory]
    [InlineData("ok", 1)]
    [InlineData("created", 1)]
    [InlineData("union", 1)]
    [InlineData("union-missing", 0)]
    [InlineData("missing", 0)]
    [InlineData("bad", 0)]
    [InlineData("other", 0)]
    public async Task The_value_is_found_in_results(string kind, int count)
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            endpoints.MapPost("/ok", () => TypedResults.Ok(SendingApp.CreateOrder())).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/created", () => Results.Created("/orders/1", SendingApp.CreateOrder())).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/union", Results<Ok<SentOrder>, NotFound> () => TypedResults.Ok(SendingApp.CreateOrder())).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/union-missing", Results<Ok<SentOrder>, NotFound> () => TypedResults.NotFound()).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/missing", () => Results.NotFound(SendingApp.CreateOrder())).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/bad", () => TypedResults.BadRequest(SendingApp.CreateOrder())).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/other", () => TypedResults.Ok(new Receipt("T-1001"))).SendsMetaEvent<SentOrder>();
        });

        await app.PostAsync("/" + kind);

        Assert.Equal(count, app.Events.Events.Count);
    }

    [Fact]
    public async Task A_function_creates_the_event_from_value_and_request()
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            endpoints.MapPost("/value", () => TypedResults.Ok(new Receipt("T-1"))).SendsMetaEvent((Receipt receipt) => SendingApp.CreateOrder(receipt.Number));
            endpoints.MapPost("/both", () => new Receipt("T-2")).SendsMetaEvent((Receipt receipt, HttpContext http) => SendingApp.CreateOrder(receipt.Number + http.Request.Path));
            endpoints.MapPost("/request", () => Results.Redirect("/thanks")).SendsMetaEvent(http => SendingApp.CreateOrder("T-3" + http.Request.Path));
            endpoints.MapPost("/none", () => TypedResults.Ok(new Receipt("T-4"))).SendsMetaEvent(static SentOrder? (Receipt _) => null);
        });

        foreach (var path in (string[])["/value", "/both", "/request", "/none"])
            await app.PostAsync(path);

        Assert.Equal(["T-1", "T-2/both", "T-3/request"], app.Events.Events.Select(sent => sent.EventId));
    }

    [Fact]
    public async Task A_struct_is_sent_if_the_handler_returned_it_and_not_otherwise()
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            endpoints.MapPost("/ping", () => TypedResults.Ok(new SentPing("p-1", Support.TestApp.Now, "jane@example.com"))).SendsMetaEvent<SentPing>();
            endpoints.MapPost("/other", () => TypedResults.Ok("pong")).SendsMetaEvent<SentPing>();
        });

        await app.PostAsync("/ping");
        await app.PostAsync("/other");

        Assert.Equal("p-1", app.Events.GetSingle<SentPing>().EventId);
        Assert.Empty(app.Events.Refusals);
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(204, 1)]
    [InlineData(302, 1)]
    [InlineData(399, 1)]
    [InlineData(400, 0)]
    [InlineData(404, 0)]
    [InlineData(500, 0)]
    public async Task Only_a_status_of_2xx_or_3xx_is_a_success(int status, int count)
    {
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", () => Results.StatusCode(status)).SendsMetaEvent(_ => SendingApp.CreateOrder()));

        await app.PostAsync("/orders");

        Assert.Equal(count, app.Events.Events.Count);
    }

    [Fact]
    public async Task An_exception_of_the_handler_or_of_its_result_sends_nothing()
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            endpoints.MapPost("/handler", SentOrder () => throw new InvalidOperationException("no stock")).SendsMetaEvent(_ => SendingApp.CreateOrder());
            endpoints.MapPost("/result", () => new BrokenResult(startsResponse: false)).SendsMetaEvent(_ => SendingApp.CreateOrder());
            endpoints.MapPost("/started", () => new BrokenResult(startsResponse: true)).SendsMetaEvent(_ => SendingApp.CreateOrder());
        });

        Assert.Equal(HttpStatusCode.InternalServerError, (await app.PostAsync("/handler")).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.PostAsync("/result")).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => app.PostAsync("/started"));

        app.Events.AssertNothingSent();
    }

    [Fact]
    public async Task A_filter_that_refuses_the_request_sends_nothing()
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            endpoints.MapPost("/before", () => SendingApp.CreateOrder()).AddEndpointFilter(async (_, _) => await Task.FromResult("answered by the filter")).SendsMetaEvent(_ => SendingApp.CreateOrder());
            endpoints.MapPost("/after", () => SendingApp.CreateOrder()).AddEndpointFilter(async (context, next) =>
            {
                await next(context);
                return Results.Conflict();
            }).SendsMetaEvent<SentOrder>();
            endpoints.MapPost("/number/{number}", (int number) => SendingApp.CreateOrder()).SendsMetaEvent<SentOrder>();
        });

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/before")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await app.PostAsync("/after")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync("/number/99999999999")).StatusCode);

        app.Events.AssertNothingSent();
    }

    [Fact]
    public async Task A_group_applies_it_to_its_endpoints_and_an_endpoint_can_have_several_events()
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            var group = endpoints.MapGroup("/shop").SendsMetaEvent((Receipt receipt) => SendingApp.CreateOrder("group-" + receipt.Number));
            group.MapPost("/a", () => new Receipt("1")).SendsMetaEvent((Receipt receipt) => SendingApp.CreateOrder("own-" + receipt.Number));
            group.MapPost("/b", () => "no receipt");
        });

        await app.PostAsync("/shop/a");
        await app.PostAsync("/shop/b");

        Assert.Equal(["group-1", "own-1"], app.Events.Events.Select(sent => sent.EventId!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_consent_the_event_is_withheld()
    {
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", () => SendingApp.CreateOrder()).SendsMetaEvent<SentOrder>());

        await app.PostAsync("/orders", "answer=no");

        Assert.Equal([EnqueueResult.ConsentWithheld], app.Events.Refusals);
    }

    [Fact]
    public async Task Consent_that_this_request_gives_counts()
    {
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", (HttpContext http) =>
        {
            Assert.False(http.GetMetaContext().Consent.AllowsSending);
            http.GrantMetaConsent();
            return SendingApp.CreateOrder();
        }).SendsMetaEvent<SentOrder>());

        await app.PostAsync("/orders", "other=1");

        Assert.Single(app.Events.Events);
    }

    private sealed class BrokenResult(bool startsResponse) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (startsResponse)
            {
                await httpContext.Response.WriteAsync("half a page");
                await httpContext.Response.Body.FlushAsync();
            }

            throw new InvalidOperationException("no page");
        }
    }
}
