using System.Text.Json;
using Capi.Payload;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Hold;

/// <summary>Events of a visitor who hasn't answered wait, and are queued or erased with the answer.</summary>
public sealed class HeldEventsTests
{
    private const string Visitor = "session-canary-1";
    private const string Fbp = "fb.1.1558571054389.1098115397";

    private static readonly MetaEventContext Undecided = new() { EventHold = new EventHold(Visitor, new() { ClientUserAgent = "Mozilla/5.0", EventSourceUrl = "https://shop.example/a" }) };

    [Fact]
    public async Task A_held_event_is_sent_with_the_consent_and_what_is_known_then()
    {
        using var metrics = new DatasetMetricsRecorder("held-shop");
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "held-shop");

        Assert.Equal(EnqueueResult.Held, await EnqueueAsync(host, "order-1"));
        Assert.Equal(0, await host.GetPendingCountAsync());
        Assert.Equal(1, await ReleaseAsync(host, MetaConsent.LimitedDataUse(1, 1000)));

        var sent = JsonDocument.Parse((await graph.ReadRequestAsync()).Body).RootElement.GetProperty("data")[0];
        Assert.Equal("order-1", sent.GetProperty("event_id").GetString());
        Assert.Equal("https://shop.example/a", sent.GetProperty("event_source_url").GetString());
        Assert.Equal("LDU", sent.GetProperty("data_processing_options")[0].GetString());
        Assert.Equal(Fbp, sent.GetProperty("user_data").GetProperty("fbp").GetString());
        Assert.Equal("Mozilla/5.0", sent.GetProperty("user_data").GetProperty("client_user_agent").GetString());
        Assert.Equal(0, await ReleaseAsync(host));
        Assert.Equal(1, metrics.GetEnqueuedEvents("held"));
        Assert.Equal(1, metrics.GetEnqueuedEvents("accepted"));
        Assert.Equal(0, metrics.GetEnqueuedEvents("consent_withheld"));
    }

    [Fact]
    public async Task A_released_event_is_the_same_as_one_that_was_sent_at_once()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        var now = DateTimeOffset.UtcNow;
        foreach (var consent in (MetaConsent[])[MetaConsent.Granted, MetaConsent.LimitedDataUse(1, 1000)])
        {
            var known = new MetaEventContext { Consent = consent, Fbp = Fbp };
            await host.Client.EnqueueAsync(new TestEvent("order-1", now), known);
            var direct = (await graph.ReadRequestAsync()).Body;
            await host.Client.EnqueueAsync(new TestEvent("order-1", now), new() { EventHold = new EventHold(Visitor, default) });
            await host.Services.GetRequiredService<IHeldEvents>().ReleaseAsync(Visitor, known);

            Assert.Equal(direct, (await graph.ReadRequestAsync()).Body);
        }
    }

    [Fact]
    public async Task A_refusal_erases_what_waits_and_what_arrives_later()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        var held = host.Services.GetRequiredService<IHeldEvents>();
        await EnqueueAsync(host, "order-1");
        await EnqueueAsync(host, "order-2");

        Assert.Equal(2, await held.EraseAsync(Visitor));
        Assert.Equal(EnqueueResult.ConsentWithheld, await EnqueueAsync(host, "order-3"));

        Assert.Equal(0, await ReleaseAsync(host));
        Assert.False(graph.HasUnreadRequest);
    }

    [Fact]
    public async Task Only_the_visitor_with_the_key_is_released_and_only_with_consent()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        var held = host.Services.GetRequiredService<IHeldEvents>();
        await EnqueueAsync(host, "order-1");

        Assert.Equal(0, await held.ReleaseAsync("another session", new() { Consent = MetaConsent.Granted }));
        Assert.Equal(0, await ReleaseAsync(host, MetaConsent.NotGranted));
        Assert.Equal(1, await ReleaseAsync(host));
        await Assert.ThrowsAsync<ArgumentException>(() => held.EraseAsync("").AsTask());
    }

    [Fact]
    public async Task The_store_gets_hashes_only()
    {
        var store = new RecordingStore();
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, services: services => services.AddSingleton<IHeldEventStore>(store));

        await EnqueueAsync(host, "order-1");

        var held = Assert.Single(store.Events);
        var json = System.Text.Encoding.UTF8.GetString(held.Json.Span);
        Assert.DoesNotContain(TestEvent.Email, json, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, held.Visitor.Length);
        Assert.DoesNotContain(Visitor, held.Visitor + Undecided.EventHold + Undecided.ToJson() + Undecided + held, StringComparison.Ordinal);
        Assert.DoesNotContain("Mozilla", Undecided.ToJson() + Undecided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_could_never_be_sent_is_not_held()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal(EnqueueStatus.Invalid, (await host.Client.EnqueueAsync(new TestEvent("", DateTimeOffset.UtcNow), Undecided)).Status);
        Assert.Equal(EnqueueResult.ConsentWithheld, await host.Client.EnqueueAsync(new RefusedEvent(), Undecided));
        Assert.Equal(0, await ReleaseAsync(host));
    }

    [Fact]
    public async Task Consent_and_the_contracts_own_consent_send_at_once()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal(EnqueueResult.Accepted, await host.Client.EnqueueAsync(new TestEvent("order-1", DateTimeOffset.UtcNow), Undecided with { Consent = MetaConsent.Granted }));
    }

    [Fact]
    public async Task Held_events_of_a_batch_wait_too()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);
        var now = DateTimeOffset.UtcNow;

        Assert.Equal([EnqueueResult.Held, EnqueueResult.Held], await host.Client.EnqueueBatchAsync([new TestEvent("a", now), new TestEvent("b", now)], Undecided));
        Assert.Equal(2, await ReleaseAsync(host));
    }

    [Fact]
    public async Task A_released_event_passes_the_ledger_and_is_entered_only_then()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, static options => options.SendOnce = true);

        await EnqueueAsync(host, "order-1");
        await EnqueueAsync(host, "order-1");
        await EnqueueAsync(host, "order-2");
        Assert.Equal(EnqueueResult.Accepted, await host.SendAsync("order-2"));

        Assert.Equal(1, await ReleaseAsync(host));
        Assert.Equal(EnqueueResult.Duplicate, await host.SendAsync("order-1"));
    }

    [Fact]
    public async Task An_event_that_became_too_old_is_not_sent()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock);
        var held = host.Client.EnqueueAsync(new TestEvent("order-1", clock.GetUtcNow() - TimeSpan.FromDays(7) + TimeSpan.FromMinutes(2)), Undecided);
        Assert.Equal(EnqueueResult.Held, await held);
        await EnqueueAsync(host, "order-2", clock.GetUtcNow());

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(1, await ReleaseAsync(host));
    }

    [Fact]
    public async Task An_event_for_which_the_queue_has_no_space_keeps_waiting()
    {
        var clock = new TimerTrackingTimeProvider();
        var response = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => response.Task);
        await using var host = await ClientHost.StartAsync(graph.Address, static options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes, clock);
        Assert.True((await host.SendAsync("order-1", TestEvent.FullPadding)).IsAccepted);
        await EnqueueAsync(host, "order-2", clock.GetUtcNow());

        var releasing = ReleaseAsync(host);
        await clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250)).WithTimeout();
        clock.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(0, await releasing.WithTimeout());

        response.SetResult(FakeGraphResponse.Accepted(1));
        await host.Client.FlushAsync().WithTimeout();
        Assert.Equal(1, await ReleaseAsync(host).WithTimeout());
    }

    [Fact]
    public async Task A_store_that_fails_withholds_the_event_and_throws_nothing()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, services: static services => services.AddSingleton<IHeldEventStore>(new FailingStore()));

        Assert.Equal(EnqueueResult.ConsentWithheld, await EnqueueAsync(host, "order-1"));
        Assert.Equal(0, await ReleaseAsync(host));
        Assert.Equal(0, await host.Services.GetRequiredService<IHeldEvents>().EraseAsync(Visitor));
    }

    [Theory]
    [InlineData(0, 30, 65_536, "MaxEventsPerVisitor")]
    [InlineData(21, 30, 65_536, "MaxEventsPerVisitor")]
    [InlineData(20, 31, 65_536, "MaxDuration")]
    [InlineData(20, 0, 65_536, "MaxDuration")]
    [InlineData(20, 30, 65_535, "MaxBytes")]
    public async Task Limits_beyond_the_range_fail_the_start(int events, int minutes, long bytes, string option)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => ClientHost.StartAsync(new("http://127.0.0.1:9"), services: services => services.Configure<HeldEventOptions>(options =>
            (options.MaxEventsPerVisitor, options.MaxDuration, options.MaxBytes) = (events, TimeSpan.FromMinutes(minutes), bytes))));

        Assert.Contains(option, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    private static Task<EnqueueResult> EnqueueAsync(ClientHost host, string id, DateTimeOffset? at = null) =>
        host.Client.EnqueueAsync(new TestEvent(id, at ?? DateTimeOffset.UtcNow), Undecided).AsTask();

    private static Task<int> ReleaseAsync(ClientHost host, MetaConsent? consent = null) =>
        host.Services.GetRequiredService<IHeldEvents>().ReleaseAsync(Visitor, new() { Consent = consent ?? MetaConsent.Granted, Fbp = Fbp }).AsTask();

    private sealed class RefusedEvent : IMetaEvent<RefusedEvent>
    {
        public static string EventName => "Probe";

        public static ActionSource ActionSource => ActionSource.Website;

        public static MetaConsent GetConsent(in RefusedEvent value, in MetaEventContext context) => MetaConsent.NotGranted;

        public static void Write(in RefusedEvent value, MetaEventWriter writer) => Assert.Fail("Nothing of the event may be read.");
    }

    private sealed class RecordingStore : IHeldEventStore
    {
        public List<HeldEvent> Events { get; } = [];

        public ValueTask<bool> TryAddAsync(HeldEvent heldEvent)
        {
            Events.Add(heldEvent);
            return new(true);
        }

        public ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor) => new([]);

        public ValueTask<int> EraseAsync(string visitor) => new(0);

        public ValueTask<int> EraseAsync(EventSelector selector) => new(0);
    }

    private sealed class FailingStore : IHeldEventStore
    {
        public ValueTask<bool> TryAddAsync(HeldEvent heldEvent) => throw new InvalidOperationException("The store is not available.");

        public ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor) => throw new InvalidOperationException("The store is not available.");

        public ValueTask<int> EraseAsync(string visitor) => throw new InvalidOperationException("The store is not available.");

        public ValueTask<int> EraseAsync(EventSelector selector) => throw new InvalidOperationException("The store is not available.");
    }
}
