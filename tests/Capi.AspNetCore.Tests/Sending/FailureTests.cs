using System.Net;
using Capi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Sending;

/// <summary>Failures of the toolkit, missing services, and visitors who leave.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_failure_of_the_client_or_of_the_apps_function_does_not_reach_the_request_and_is_counted()
    {
        using var failures = SendingApp.CollectFailures();
        await using var app = await SendingApp.StartAsync(
            endpoints =>
            {
                endpoints.MapPost("/client", () => SendingApp.CreateOrder()).SendsMetaEvent<SentOrder>();
                endpoints.MapPost("/function", () => "done").SendsMetaEvent(SentOrder? (_) => throw new InvalidOperationException("jane@example.com"));
                endpoints.MapPost("/result", () => Results.Ok("done").WithMetaEvent(SendingApp.CreateOrder()));
            },
            client: new ThrowingClient());

        foreach (var path in (string[])["/client", "/function", "/result"])
            Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(path)).StatusCode);

        Assert.True(failures.GetMeasurementSnapshot().Count(measurement => (string?)measurement.Tags["capi.web.operation"] == "send") >= 3);
    }

    [Fact]
    public async Task A_full_queue_does_not_delay_the_response()
    {
        var client = new WaitingClient();
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", () => SendingApp.CreateOrder()).SendsMetaEvent<SentOrder>(), client: client);

        var response = await app.PostAsync("/orders");

        Assert.Contains("T-1001", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(client.Token.CanBeCanceled);
        client.Result.SetResult(EnqueueResult.QueueFull);
    }

    [Fact]
    public async Task A_visitor_who_leaves_while_the_response_is_written_loses_no_event()
    {
        var started = new TaskCompletionSource();
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", () => new EndlessResult(started)).SendsMetaEvent(_ => SendingApp.CreateOrder()));
        using var client = new HttpClient();
        using var leave = new CancellationTokenSource();

        var sending = app.SendAsync(client, "/orders", leave.Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () => await (await sending).Content.ReadAsStringAsync(leave.Token));

        Assert.IsAssignableFrom<OperationCanceledException>(await app.Ended);
        app.Events.GetSingle<SentOrder>().AssertHashed("em", "jane@example.com");
    }

    [Fact]
    public async Task A_handler_that_was_canceled_before_it_returned_sends_nothing()
    {
        var started = new TaskCompletionSource();
        await using var app = await SendingApp.StartAsync(endpoints => endpoints.MapPost("/orders", async (HttpContext http) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
            return SendingApp.CreateOrder();
        }).SendsMetaEvent(_ => SendingApp.CreateOrder()));
        using var client = new HttpClient();
        using var leave = new CancellationTokenSource();

        var sending = app.SendAsync(client, "/orders", leave.Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.IsAssignableFrom<OperationCanceledException>(await app.Ended);
        app.Events.AssertNothingSent();
    }

    [Fact]
    public void Without_a_client_the_endpoints_cannot_be_built()
    {
        var services = new ServiceCollection().AddRouting().AddLogging().BuildServiceProvider();
        var endpoints = new EndpointBuilder(services);

        endpoints.MapPost("/orders", () => SendingApp.CreateOrder()).SendsMetaEvent<SentOrder>();
        var building = Assert.Throws<InvalidOperationException>(() => endpoints.DataSources.Single().Endpoints);
        var mapping = Assert.Throws<InvalidOperationException>(() => endpoints.MapGroup("/shop").SendsMetaEvent<SentOrder>());

        Assert.Equal("SendsMetaEvent needs an IMetaCapiClient, and none is registered: call builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.", building.Message);
        Assert.Equal(building.Message, mapping.Message);
    }

    [Fact]
    public void A_client_without_the_capture_has_a_sentence_of_its_own()
    {
        var services = new ServiceCollection().AddRouting().AddLogging().AddSingleton<IMetaCapiClient>(new RecordingMetaCapiClient()).BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(() => new EndpointBuilder(services).MapGroup("/shop").SendsMetaEvent<SentOrder>());

        Assert.Contains("services.AddMetaCapture()", exception.Message, StringComparison.Ordinal);
    }

    private sealed class EndpointBuilder(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }

    private sealed class EndlessResult(TaskCompletionSource started) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await httpContext.Response.WriteAsync("the first part");
            await httpContext.Response.Body.FlushAsync();
            started.SetResult();
            await Task.Delay(Timeout.Infinite, httpContext.RequestAborted);
        }
    }

    private class ThrowingClient : IMetaCapiClient
    {
        public virtual ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
            where TEvent : IMetaEvent<TEvent> => throw new InvalidOperationException("jane@example.com");

        public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
            where TEvent : IMetaEvent<TEvent> => throw new NotSupportedException();

        public IMetaCapiClient ForDataset(string datasetAlias) => this;

        public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class WaitingClient : ThrowingClient
    {
        public TaskCompletionSource<EnqueueResult> Result { get; } = new();

        public CancellationToken Token { get; private set; }

        public override ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        {
            Token = cancellationToken;
            return new(Result.Task);
        }
    }
}
