namespace Capi.Storage.Sqlite.Tests;

/// <summary>Waits of the SQLite store, which end at once and without polling.</summary>
public class WaitTests
{
    [Fact]
    public async Task A_wait_ends_when_an_event_is_stored_or_due()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;

        var waiting = store.WaitForEventsAsync("main", CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        await store.AppendAsync("a");
        Assert.True(await waiting);

        await store.ReleaseAsync("main", await store.ClaimAsync(), TimeSpan.FromSeconds(5), CancellationToken.None);
        waiting = store.WaitForEventsAsync("main", CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        temporary.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await waiting);
    }

    [Fact]
    public async Task A_wait_for_a_batch_ends_when_it_can_be_filled()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        var limits = TestEvents.All with { MaxEvents = 3 };
        await store.AppendAsync("a", "b");

        var waiting = store.WaitForBatchAsync("main", limits, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        await store.AppendAsync("c");
        Assert.True(await waiting);
        Assert.Equal("a b c", await store.ClaimIdsAsync(limits));

        var large = store.WaitForBatchAsync("main", limits with { MaxBytes = 1_000 }, CancellationToken.None).AsTask();
        await store.AppendAsync("d");
        Assert.False(large.IsCompleted);
        await store.AppendAsync(TestEvents.Create("e", padding: 1_000));
        Assert.True(await large);

        var closed = store.WaitForBatchAsync("main", limits, CancellationToken.None).AsTask();
        Assert.False(closed.IsCompleted);
        store.Dispose();
        Assert.True(await closed);
    }
}
