using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>The ledger of a durable store.</summary>
public abstract class SendOnceSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly SendOnceKey Key = SendOnceKey.Create("1000000000000001", "Purchase", "order-1");

    private ISendOnceLedger Ledger => Assert.IsAssignableFrom<ISendOnceLedger>(Store.SendOnceLedger);

    [StoreFact]
    public async Task An_event_and_its_entry_are_stored_together()
    {

        Assert.Equal([AppendStatus.Stored, AppendStatus.Duplicate], await Store.AppendAsync(Create("a"), Create("a")));
        Assert.Equal([AppendStatus.Duplicate], await (await Test.ReopenAsync()).AppendAsync(Create("a")));

        Assert.Equal("a", await Store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task A_removed_or_expired_entry_lets_the_event_pass_again()
    {
        await Store.AppendAsync(Create("a"));

        await Ledger.RemoveAsync(Key);
        Assert.Equal([AppendStatus.Stored], await Store.AppendAsync(Create("b")));

        await Test.AdvanceAsync(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal([AppendStatus.Duplicate], await Store.AppendAsync(Create("c")));
        await Test.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([AppendStatus.Stored], await Store.AppendAsync(Create("d")));
    }

    [StoreFact]
    public async Task Of_concurrent_callers_one_is_the_first()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Store.AppendAsync(Create("a")))));

        Assert.Single(results, statuses => statuses[0] == AppendStatus.Stored);
        Assert.Equal(49, results.Count(statuses => statuses[0] == AppendStatus.Duplicate));
    }

    [StoreFact]
    public async Task The_ledger_works_alone()
    {

        Assert.True(await Ledger.TryAddAsync(Key));
        Assert.False(await Ledger.TryAddAsync(Key));
        await Ledger.RemoveAsync(Key);
        Assert.True(await Ledger.TryAddAsync(Key));
    }

    private static StoredEvent Create(string id) => TestEvents.Create(id) with { SendOnceKey = Key };
}
