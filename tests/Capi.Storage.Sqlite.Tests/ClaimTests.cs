namespace Capi.Storage.Sqlite.Tests;

public class ClaimTests
{
    [Fact]
    public async Task Events_are_claimed_in_order_and_once()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        Assert.Equal([AppendStatus.Stored, AppendStatus.Stored, AppendStatus.Stored], await store.AppendAsync("a", "b", "c"));

        Assert.Equal("a b", await store.ClaimIdsAsync(TemporaryStore.All with { MaxEvents = 2 }));
        await store.AppendAsync("d");
        Assert.Equal("c d", await store.ClaimIdsAsync());
        Assert.Equal("", await store.ClaimIdsAsync());
    }

    [Fact]
    public async Task Each_dataset_has_its_own_events()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        await store.AppendAsync(TemporaryStore.CreateEvent("a", "first"), TemporaryStore.CreateEvent("b", "second"), TemporaryStore.CreateEvent("c", "first"));

        Assert.Equal("b", await store.ClaimIdsAsync(dataset: "second"));
        Assert.Equal("a c", await store.ClaimIdsAsync(dataset: "first"));
        Assert.Equal("", await store.ClaimIdsAsync(dataset: "third"));
    }

    [Fact]
    public async Task The_case_of_an_alias_does_not_matter()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync(TemporaryStore.CreateEvent("a", "Shop-DE"));
        await temporary.Store.AppendAsync(TemporaryStore.CreateEvent("b", "shop-de"));

        Assert.Equal("a b", await temporary.Reopen().ClaimIdsAsync(dataset: "SHOP-DE"));
    }

    [Fact]
    public async Task The_bytes_of_a_request_are_limited_and_its_first_event_always_fits()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        await store.AppendAsync(TemporaryStore.CreateEvent("large", padding: 5_000), TemporaryStore.CreateEvent("b"), TemporaryStore.CreateEvent("c", padding: 5_000));
        var limits = TemporaryStore.All with { MaxBytes = 1_000 };

        Assert.Equal("large", await store.ClaimIdsAsync(limits));
        Assert.Equal("b", await store.ClaimIdsAsync(limits));

        var claimed = new List<ClaimedEvent> { new() };
        Assert.Equal(0, await store.ClaimAsync("main", limits, claimed, CancellationToken.None));
        Assert.Equal("c", await store.ClaimIdsAsync(limits));
    }

    [Fact]
    public async Task A_released_event_is_claimed_again_after_its_delay_with_its_attempts()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        await store.AppendAsync("a", "b");
        var claimed = await store.ClaimAsync();
        var ambiguousAt = temporary.Clock.GetUtcNow();

        await store.ReleaseAsync("main", [claimed[0] with { Attempts = 3, FirstAmbiguousAt = ambiguousAt }], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal("", await store.ClaimIdsAsync());

        temporary.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = Assert.Single(await store.ClaimAsync());
        Assert.Equal(("a", 3, ambiguousAt), (TemporaryStore.GetId(again), again.Attempts, again.FirstAmbiguousAt));
    }

    [Fact]
    public async Task A_released_event_that_does_not_fit_stays_waiting()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        await store.AppendAsync(TemporaryStore.CreateEvent("a"), TemporaryStore.CreateEvent("large", padding: 5_000));
        await store.ReleaseAsync("main", await store.ClaimAsync(), TimeSpan.Zero, CancellationToken.None);

        Assert.Equal("a", await store.ClaimIdsAsync(TemporaryStore.All with { MaxBytes = 1_000 }));
        Assert.Equal("large", await store.ClaimIdsAsync(TemporaryStore.All with { MaxBytes = 1_000 }));
    }

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
        var limits = TemporaryStore.All with { MaxEvents = 3 };
        await store.AppendAsync("a", "b");

        var waiting = store.WaitForBatchAsync("main", limits, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        await store.AppendAsync("c");
        Assert.True(await waiting);
        Assert.Equal("a b c", await store.ClaimIdsAsync(limits));

        var large = store.WaitForBatchAsync("main", limits with { MaxBytes = 1_000 }, CancellationToken.None).AsTask();
        await store.AppendAsync("d");
        Assert.False(large.IsCompleted);
        await store.AppendAsync(TemporaryStore.CreateEvent("e", padding: 1_000));
        Assert.True(await large);

        var closed = store.WaitForBatchAsync("main", limits, CancellationToken.None).AsTask();
        Assert.False(closed.IsCompleted);
        store.Dispose();
        Assert.True(await closed);
    }

    [Fact]
    public async Task A_wait_ends_when_it_is_cancelled_or_the_store_is_closed()
    {
        using var temporary = new TemporaryStore();
        using var cancellation = new CancellationTokenSource();
        var cancelled = temporary.Store.WaitForEventsAsync("main", cancellation.Token).AsTask();
        var closed = temporary.Store.WaitForEventsAsync("main", CancellationToken.None).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        temporary.Store.Dispose();
        Assert.False(await closed);
        Assert.Equal([AppendStatus.Closed], await temporary.Store.AppendAsync("late"));
        Assert.False(await temporary.Store.WaitForEventsAsync("other", CancellationToken.None));
    }

    [Fact]
    public async Task Many_callers_store_at_the_same_time_and_no_event_is_claimed_twice()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        var writers = Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await store.AppendAsync($"{writer}-{i}");
        })).ToArray();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var ids = new List<string>();
            while (!Task.WhenAll(writers).IsCompleted || await store.ClaimAsync() is { Count: > 0 } last && Add(last))
                Add(await store.ClaimAsync(TemporaryStore.All with { MaxEvents = 7 }));
            return ids;

            bool Add(List<ClaimedEvent> claimed)
            {
                ids.AddRange(claimed.Select(TemporaryStore.GetId));
                return true;
            }
        })).ToArray();

        var claimed = (await Task.WhenAll(readers)).SelectMany(ids => ids).ToList();

        Assert.Equal(800, claimed.Count);
        Assert.Equal(800, claimed.Distinct().Count());
    }
}
