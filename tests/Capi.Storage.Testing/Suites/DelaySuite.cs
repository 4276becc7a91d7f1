using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Events that are released with a delay.</summary>
public abstract class DelaySuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task A_released_event_is_claimed_again_after_its_delay()
    {
        await Store.AppendAsync("a", "b");
        var claimed = await Store.ClaimAsync();

        await Store.ReleaseAsync(TestEvents.Dataset, [claimed[0]], Test.ShortDelay, CancellationToken.None);
        Assert.Equal("", await Store.ClaimIdsAsync());

        await Test.AdvanceAsync(Test.ShortDelay);
        Assert.Equal("a", await Store.ClaimIdsAsync());
    }
}
