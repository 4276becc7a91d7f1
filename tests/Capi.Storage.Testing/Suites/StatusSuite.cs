using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>What the store says about itself.</summary>
public abstract class StatusSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task An_empty_store_accepts_events()
    {
        var status = await GetStatusAsync();

        Assert.Equal((null, null, 0L), (status.Problem, status.OldestStoredAt, status.DeadLetters));
        Assert.Equal(0, status.Events ?? 0);
        Assert.InRange(status.UsedShare ?? 0, 0, 0.1);
    }

    [StoreFact]
    public async Task It_counts_the_events_of_one_dataset_and_knows_when_the_oldest_was_stored()
    {
        var before = Test.Now.AddSeconds(-5);
        await Store.AppendAsync("a", "b");
        await Store.AppendAsync(TestEvents.Create("c", "other"));
        await Test.AdvanceAsync(Test.ShortDelay);
        await Store.AppendAsync("d");

        var status = await GetStatusAsync();

        Assert.Equal(3, status.Events ?? 3);
        // Some stores let time pass by making the events older.
        Assert.InRange(status.OldestStoredAt!.Value, before - Test.ShortDelay, Test.Now - Test.ShortDelay + TimeSpan.FromSeconds(5));
        Assert.Null(status.Problem);
    }

    [StoreFact]
    public async Task It_counts_dead_letters()
    {
        await Store.AppendAsync("a", "b");
        await Store.AppendAsync(TestEvents.Create("c", "other"));
        var claimed = await Store.ClaimAsync();
        await Store.DeadLetterAsync(TestEvents.Dataset, claimed, new(DeadLetterReason.Rejected), CancellationToken.None);

        var status = await GetStatusAsync();

        Assert.Equal((2L, null), (status.DeadLetters, status.OldestStoredAt));
        Assert.Equal(0, status.Events ?? 0);
    }

    [StoreFact]
    public async Task A_claimed_event_is_counted_until_it_ends()
    {
        await Store.AppendAsync("a");
        var claimed = await Store.ClaimAsync();
        var status = await GetStatusAsync();
        await Store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);

        Assert.Equal(1, status.Events ?? 1);
        Assert.Equal((null, 0), ((await GetStatusAsync()).OldestStoredAt, (await GetStatusAsync()).Events ?? 0));
    }

    [StoreFact]
    public async Task An_event_keeps_its_age_when_it_is_claimed_and_released()
    {
        await Store.AppendAsync("a");
        await Test.AdvanceAsync(Test.ShortDelay);
        var before = (await GetStatusAsync()).OldestStoredAt!.Value;
        var claimed = await Store.ClaimAsync();

        // A store that leaves claimed events out says nothing.
        Assert.Equal(before, (await GetStatusAsync()).OldestStoredAt ?? before);
        await Store.ReleaseAsync(TestEvents.Dataset, claimed, TimeSpan.Zero, CancellationToken.None);
        Assert.Equal(before, (await GetStatusAsync()).OldestStoredAt ?? before);
    }

    private ValueTask<EventStoreStatus> GetStatusAsync() => Store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None);
}
