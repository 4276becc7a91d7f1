using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Stores that several processes use at the same time.</summary>
public abstract class LeaseSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private TimeSpan Lease => Assert.NotNull(Store.LeaseDuration);

    private ClaimLimits All => TestEvents.All with { Lease = Lease };

    [StoreFact]
    public async Task An_event_belongs_to_one_process_at_a_time()
    {
        var other = await Test.OpenAnotherAsync();
        await Store.AppendAsync("a", "b", "c");

        var first = await Store.ClaimAsync(All with { MaxEvents = 2 });
        var second = await other.ClaimAsync(All);

        Assert.Equal(["a", "b"], first.Select(TestEvents.GetId));
        Assert.Equal(["c"], second.Select(TestEvents.GetId));
        Assert.Equal((false, true), (first[0].IsRecovered, second[0].IsRecovered));
        await Test.CloseAsync(other);
    }

    [StoreFact]
    public async Task The_events_of_a_process_that_died_are_claimed_again_after_the_lease()
    {
        await Store.AppendAsync("a");
        await Store.ClaimAsync(All);
        var other = await Test.OpenAnotherAsync();
        Assert.Equal("", await other.ClaimIdsAsync(All));

        await Test.AdvanceAsync(Lease);

        Assert.True(await other.WaitForEventsAsync(TestEvents.Dataset, CancellationToken.None));
        Assert.Equal("a", await other.ClaimIdsAsync(All));
        await Test.CloseAsync(other);
    }

    [StoreFact]
    public async Task An_extended_lease_lasts_longer()
    {
        await Store.AppendAsync("a");
        var claimed = await Store.ClaimAsync(All);
        await Test.AdvanceAsync(Lease * 0.75);

        Assert.Empty(await Store.ExtendAsync(TestEvents.Dataset, claimed, Lease, CancellationToken.None));

        await Test.AdvanceAsync(Lease * 0.75);
        Assert.Equal("", await Store.ClaimIdsAsync(All));
    }

    [StoreFact]
    public async Task An_extension_tells_which_events_belong_to_another_process_or_are_gone()
    {
        var other = await Test.OpenAnotherAsync();
        await Store.AppendAsync("taken", "own", "completed", "erased");
        var claimed = await Store.ClaimAsync(All);
        await Store.CompleteAsync(TestEvents.Dataset, [claimed[2]], CancellationToken.None);
        await Store.EraseAsync(EventSelector.FromEventId("erased"), CancellationToken.None);
        await Test.AdvanceAsync(Lease);
        Assert.Equal("taken", await other.ClaimIdsAsync(All with { MaxEvents = 1 }));

        var gone = await Store.ExtendAsync(TestEvents.Dataset, claimed, Lease, CancellationToken.None);

        Assert.Equal(Test.KeepsExpiredClaims ? [claimed[0].Key, claimed[2].Key, claimed[3].Key] : claimed.Select(one => one.Key), gone.Order());
        Assert.Equal(Test.KeepsExpiredClaims ? "" : "own", await other.ClaimIdsAsync(All));
        await Test.CloseAsync(other);
    }

    [StoreFact]
    public async Task Who_has_lost_the_lease_can_end_an_event_but_not_release_it()
    {
        var other = await Test.OpenAnotherAsync();
        await Store.AppendAsync("delivered", "released");
        var claimed = await Store.ClaimAsync(All);
        await Test.AdvanceAsync(Lease);
        var taken = await other.ClaimAsync(All);

        await Store.CompleteAsync(TestEvents.Dataset, [claimed[0]], CancellationToken.None);
        await Store.ReleaseAsync(TestEvents.Dataset, [claimed[1]], TimeSpan.Zero, CancellationToken.None);

        Assert.Equal("", await Store.ClaimIdsAsync(All));
        await other.ReleaseAsync(TestEvents.Dataset, taken, TimeSpan.Zero, CancellationToken.None);
        Assert.Equal("released", await Store.ClaimIdsAsync(All));
        await Test.CloseAsync(other);
    }

    [StoreFact]
    public async Task Processes_that_claim_at_the_same_time_claim_no_event_twice()
    {
        var stores = new List<IEventStore> { Store };
        for (var number = 0; number < 3; number++)
            stores.Add(await Test.OpenAnotherAsync());
        await Store.AppendAsync([.. Enumerable.Range(0, 2_000).Select(number => TestEvents.Create($"{number}"))]);

        var ids = await Task.WhenAll(stores.Select(store => Task.Run(async () =>
        {
            var own = new List<string>();
            while (await store.ClaimAsync(All with { MaxEvents = 13 }) is { Count: > 0 } claimed)
            {
                own.AddRange(claimed.Select(TestEvents.GetId));
                await store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);
            }

            return own;
        })));

        // Each was claimed: who finds none although others are being claimed ends early, the others go on.
        Assert.Equal(2_000, ids.Sum(own => own.Count));
        Assert.Equal(2_000, ids.SelectMany(own => own).Distinct().Count());
        foreach (var store in stores.Skip(1))
            await Test.CloseAsync(store);
    }
}
