using System.Collections.Concurrent;
using System.Diagnostics;
using Capi.Delivery;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery;

// Not parallel: a listener of spans sees, and slows, the events of all tests.
[Collection(nameof(NonParallelTests))]
public class DeliverySpansTests
{
    [Fact]
    public async Task A_request_is_linked_to_the_spans_of_its_events()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen("traced", spans.Enqueue);
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "traced");

        using var request = new Activity("visit").Start();
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
        Assert.Same(request, Activity.Current);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);

        var enqueue = Assert.Single(spans, static span => span.OperationName == "enqueue traced");
        Assert.Equal((ActivityKind.Producer, request.SpanId, ActivityStatusCode.Unset), (enqueue.Kind, enqueue.ParentSpanId, enqueue.Status));
        Assert.Equal(["capi.dataset=traced", "capi.enqueue.result=accepted", "messaging.operation.type=create"], GetTags(enqueue));
        var send = Assert.Single(spans, static span => span.OperationName == "send traced");
        Assert.Equal((ActivityKind.Client, default(ActivitySpanId), ActivityStatusCode.Unset), (send.Kind, send.ParentSpanId, send.Status));
        Assert.Equal(["capi.dataset=traced", "http.response.status_code=200", "messaging.batch.message_count=1", "messaging.operation.type=send"], GetTags(send));
        Assert.Equal([enqueue.Context], send.Links.Select(static link => link.Context));
    }

    [Fact]
    public async Task A_refused_request_is_an_error()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen("traced-refused", spans.Enqueue);
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190));
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "traced-refused");

        await host.SendAsync("order-1");
        await host.Logs.WaitForAsync("Meta refuses all events");

        var send = spans.First(static span => span.OperationName == "send traced-refused");
        Assert.Equal((400, ActivityStatusCode.Error), (send.GetTagItem("http.response.status_code"), send.Status));
    }

    [Fact]
    public void A_request_has_no_more_links_than_allowed()
    {
        var contexts = new EnqueueContexts();
        var events = Enumerable.Range(0, 40).Select(static i => new ClaimedEvent { Json = BitConverter.GetBytes(i) }).ToArray();
        foreach (var next in events)
            contexts.Add(next.Json.Span, new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded));

        Assert.Equal(32, contexts.GetLinks(events, 32)!.Count);
        Assert.Equal(40, contexts.GetLinks(events, 41)!.Count);
    }

    [Fact]
    public async Task A_listener_that_throws_affects_neither_callers_nor_delivery()
    {
        using var listener = Listen("traced-throwing", static _ => throw new InvalidOperationException());
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "traced-throwing");

        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-1"));
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public void Only_the_newest_contexts_are_remembered()
    {
        var contexts = new EnqueueContexts();
        for (var i = 0; i <= EnqueueContexts.Capacity; i++)
            contexts.Add(BitConverter.GetBytes(i), new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded));

        Assert.Null(contexts.GetLinks([new() { Json = BitConverter.GetBytes(0) }], 32));
        Assert.Single(contexts.GetLinks([new() { Json = BitConverter.GetBytes(0) }, new() { Json = BitConverter.GetBytes(1) }], 32)!);
    }

    private static ActivityListener Listen(string alias, Action<Activity> ended)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Capi.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Name.EndsWith(" " + alias, StringComparison.Ordinal) ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = ended,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static IEnumerable<string> GetTags(Activity span) => span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
}
