using System.Text.Json;
using Capi.Payload;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Delivery;

/// <summary>A batch ends as its events would one by one.</summary>
public class EnqueueBatchTests
{
    private const int QueueBytes = 1024 * 1024;

    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Statuses = ["accepted", "consent_withheld", "queue_full", "stopped", "invalid"];

    private static readonly Gen<MixedEventKind> Kinds = Gen.Frequency(
        (20, Gen.Constant(MixedEventKind.Small)),
        (3, Gen.Constant(MixedEventKind.Medium)),
        (1, Gen.Elements(Enum.GetValues<MixedEventKind>())));

    [Fact]
    public void Results_metrics_and_delivered_events_equal_those_of_single_calls()
    {
        var seen = new HashSet<EnqueueResult>();
        var largest = 0;
        Prop.ForAll(Kinds.ListOf().Resize(600).ToArbitrary(), kinds =>
        {
            var single = RunAsync(kinds, "single-shop", SendEach).WithTimeout().GetAwaiter().GetResult();
            var batch = RunAsync(kinds, "batch-shop", SendBatch).WithTimeout().GetAwaiter().GetResult();

            Assert.Equal(single.Results, batch.Results);
            Assert.Equal(single.Delivered, batch.Delivered);
            Assert.Equal(single.Counts, batch.Counts);
            Assert.Equal(batch.Results.Count(result => result.IsAccepted), batch.Delivered.Count);
            seen.UnionWith(batch.Results);
            largest = Math.Max(largest, kinds.Count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261129, 3));

        Assert.True(largest > 2 * EventSerializer.MaxChunkEvents, "No batch had several chunks.");
        Assert.Superset(
            new HashSet<EnqueueResult>
            {
                EnqueueResult.Accepted,
                EnqueueResult.ConsentWithheld,
                EnqueueResult.QueueFull,
                EnqueueResult.Invalid(InvalidReason.EventMissing),
                EnqueueResult.Invalid(InvalidReason.EventIdMissing),
                EnqueueResult.Invalid(InvalidReason.EventTimeTooOld),
                EnqueueResult.Invalid(InvalidReason.ContractThrew),
                EnqueueResult.Invalid(InvalidReason.TooLarge),
            },
            seen);
    }

    [Fact]
    public async Task Each_event_waits_for_space_and_the_order_is_kept()
    {
        var clock = new TimerTrackingTimeProvider();
        var response = new TaskCompletionSource<FakeGraphResponse>();
        var isFirst = true;
        await using var graph = await FakeGraphServer.StartAsync(request =>
        {
            var isBlocked = isFirst;
            isFirst = false;
            return isBlocked ? response.Task : Task.FromResult(FakeGraphServer.AcceptAll(request));
        });
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes, clock);
        TestEvent[] events = [.. Enumerable.Range(1, 3).Select(number => new TestEvent($"order-{number}", clock.GetUtcNow(), TestEvent.LargePadding))];

        var sending = host.Client.EnqueueBatchAsync(events, TestEvent.Context).AsTask();
        await clock.WaitForTimerAsync(MaxWait).WithTimeout();
        Assert.False(sending.IsCompleted);
        response.SetResult(FakeGraphResponse.Accepted(1));

        Assert.Equal(Enumerable.Repeat(EnqueueResult.Accepted, 3), await sending.WithTimeout());
        for (var number = 1; number <= 3; number++)
            Assert.Equal([$"order-{number}"], (await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task An_event_that_finds_no_space_in_time_does_not_end_the_batch()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes, clock);
        TestEvent[] events = [.. Enumerable.Range(1, 3).Select(number => new TestEvent($"order-{number}", clock.GetUtcNow(), TestEvent.LargePadding))];

        var sending = host.Client.EnqueueBatchAsync(events, TestEvent.Context).AsTask();
        await clock.WaitForTimerAsync(MaxWait).WithTimeout();
        Assert.False(sending.IsCompleted);
        clock.Advance(MaxWait);

        // Nothing was released meanwhile, so that the third event doesn't wait.

        Assert.Equal([EnqueueResult.Accepted, EnqueueResult.QueueFull, EnqueueResult.QueueFull], await sending.WithTimeout());
    }

    [Fact]
    public async Task An_empty_batch_has_no_results()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Empty(await host.Client.EnqueueBatchAsync<TestEvent>([], TestEvent.Context));
        Assert.Equal(0, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task Only_a_missing_list_or_a_list_that_throws_causes_an_exception_and_nothing_is_queued()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        await Assert.ThrowsAsync<ArgumentNullException>("events", async () => await host.Client.EnqueueBatchAsync<TestEvent>(null!, TestEvent.Context));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await host.Client.EnqueueBatchAsync(new ThrowingList(), TestEvent.Context));
        Assert.Equal(0, await host.GetPendingCountAsync());
    }

    // The server answers after all events are sent, so the queue fills, and the token is canceled, so no event waits for space.
    private static async Task<Outcome> RunAsync(IReadOnlyList<MixedEventKind> kinds, string alias, Func<IMetaCapiClient, MixedEvent[], List<EnqueueResult>> send)
    {
        var clock = new TimerTrackingTimeProvider();
        var isSent = new TaskCompletionSource();
        await using var graph = await FakeGraphServer.StartAsync(async request =>
        {
            await isSent.Task;
            return FakeGraphServer.AcceptAll(request);
        });
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.MaxQueueBytes, options.MaxRequestsInFlight) = (QueueBytes, 1), clock, alias: alias);
        using var datasetMetrics = new DatasetMetricsRecorder(alias);
        MixedEvent[] events = [.. kinds.Select((kind, number) => kind == MixedEventKind.Null ? null! : new MixedEvent(kind, number + 1, clock.GetUtcNow()))];

        List<EnqueueResult> results;
        string[] counted;
        using (var metrics = new MetricsRecorder())
        {
            results = send(host.Client, events);
            counted = [.. metrics.DroppedValues, .. metrics.InvalidEvents];
        }

        var queued = datasetMetrics.ReadQueueBytes();
        isSent.SetResult();
        await host.Client.FlushAsync();

        var delivered = new List<string>();
        while (graph.HasUnreadRequest)
            delivered.AddRange(ReadEvents(await graph.ReadRequestAsync()));
        string[] statuses = [.. Statuses.Select(status => $"{status} {datasetMetrics.GetEnqueuedEvents(status)}")];
        return new(results, delivered, [.. counted, .. statuses, $"queued {queued}", $"delivered {datasetMetrics.DeliveredEvents}"]);
    }

    private static List<EnqueueResult> SendEach(IMetaCapiClient client, MixedEvent[] events) =>
        [.. events.Select(metaEvent => ReadCompleted(client.EnqueueAsync(metaEvent, TestEvent.Context, new(canceled: true))))];

    private static List<EnqueueResult> SendBatch(IMetaCapiClient client, MixedEvent[] events) =>
        [.. ReadCompleted(client.EnqueueBatchAsync(events, TestEvent.Context, new(canceled: true)))];

    private static T ReadCompleted<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.Result;
    }

    private static IEnumerable<string> ReadEvents(ReceivedRequest request) =>
        JsonDocument.Parse(request.Body).RootElement.GetProperty("data").EnumerateArray().Select(element => element.GetRawText());

    private sealed record Outcome(IReadOnlyList<EnqueueResult> Results, IReadOnlyList<string> Delivered, IReadOnlyList<string> Counts);

    private sealed class ThrowingList : IReadOnlyList<TestEvent>
    {
        public int Count => 2;

        public TestEvent this[int index] => throw new NotSupportedException();

        public IEnumerator<TestEvent> GetEnumerator()
        {
            yield return new TestEvent("order-1", DateTimeOffset.UtcNow);
            throw new NotSupportedException();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
