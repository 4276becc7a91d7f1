using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>What survives the end of the process.</summary>
public abstract class DurabilitySuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public void The_store_is_durable() => Assert.True(Store.IsDurable);

    [StoreFact]
    public async Task The_next_process_finds_what_was_not_completed()
    {
        await Store.AppendAsync("done", "claimed", "waiting");
        var claimed = await Store.ClaimAsync(TestEvents.All with { MaxEvents = 2 });
        await Store.CompleteAsync(TestEvents.Dataset, [claimed[0]], CancellationToken.None);

        var next = await ReopenAfterLeaseAsync();

        var left = await next.ClaimAsync();
        Assert.Equal(["claimed", "waiting"], left.Select(TestEvents.GetId));
        Assert.All(left, one => Assert.True(one.IsRecovered));
        await next.AppendAsync("new");
        Assert.Equal("new", await next.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task The_JSON_is_kept_byte_by_byte()
    {
        var stored = TestEvents.Create("é漢\\u0000", padding: 20_000);
        await Store.AppendAsync(stored);

        var claimed = Assert.Single(await (await Test.ReopenAsync()).ClaimAsync());

        Assert.Equal(stored.Json.ToArray(), claimed.Json.ToArray());
        Assert.Equal(stored.SendDeadline, claimed.SendDeadline);
    }

    [StoreFact]
    public async Task Attempts_and_dead_letters_survive_too()
    {
        await Store.AppendAsync("a", "b");
        var claimed = await Store.ClaimAsync();
        await Store.ReleaseAsync(TestEvents.Dataset, [claimed[0] with { Attempts = 4 }], TimeSpan.Zero, CancellationToken.None);
        await Store.DeadLetterAsync(TestEvents.Dataset, [claimed[1]], new(DeadLetterReason.Rejected) { Code = 100 }, CancellationToken.None);

        var next = await Test.ReopenAsync();

        Assert.Equal(4, Assert.Single(await next.ClaimAsync()).Attempts);
        Assert.Equal(100, Assert.Single(await next.DeadLetters.ReadAllAsync()).Code);
    }

    [StoreFact]
    public async Task Dead_letters_are_deleted_after_the_retention_period()
    {
        await Store.AppendAsync("a");
        await Store.DeadLetterAsync(TestEvents.Dataset, await Store.ClaimAsync(), new(DeadLetterReason.Rejected), CancellationToken.None);

        await Test.AdvanceAsync(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(10));
        Assert.Single(await (await Test.ReopenAsync()).DeadLetters.ReadAllAsync());

        await Test.AdvanceAsync(TimeSpan.FromMinutes(11));
        Assert.Empty(await (await Test.ReopenAsync()).DeadLetters.ReadAllAsync());
    }

    private async Task<IEventStore> ReopenAfterLeaseAsync()
    {
        if (Store.LeaseDuration is { } lease)
            await Test.AdvanceAsync(lease);
        return await Test.ReopenAsync();
    }
}
