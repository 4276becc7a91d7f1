using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Events that were given up.</summary>
public abstract class DeadLetterSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly DeadLetterCause Cause = new(DeadLetterReason.Rejected) { Status = 400, Code = 100, Subcode = 2804003, TraceId = "A1b2", Key = "em" };

    [StoreFact]
    public async Task A_dead_letter_has_its_cause_and_no_event_data()
    {
        await GiveUpAsync(Store, "canary-1");

        var letter = Assert.Single(await Store.DeadLetters.ReadAllAsync());

        Assert.Equal((TestEvents.Dataset, "Purchase", DeadLetterReason.Rejected, 2), (letter.DatasetAlias, letter.EventName, letter.Reason, letter.Attempts));
        Assert.Equal((400, 100, 2804003, "A1b2", "em"), (letter.Status, letter.Code, letter.Subcode, letter.TraceId, letter.Key));
        Assert.InRange(letter.FailedAt, Test.Now - TimeSpan.FromMinutes(1), Test.Now + TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("canary", letter.ToString(), StringComparison.Ordinal);
        Assert.Equal("", await Store.ClaimIdsAsync());
    }

    [StoreFact]
    public async Task A_redriven_event_is_claimed_again_from_the_start()
    {
        await GiveUpAsync(Store, "a");
        var letter = Assert.Single(await Store.DeadLetters.ReadAllAsync());

        Assert.True(await Store.DeadLetters.RedriveAsync(letter.Id));

        var again = Assert.Single(await Store.ClaimAsync());
        Assert.Equal(("a", 0), (TestEvents.GetId(again), again.Attempts));
        Assert.Empty(await Store.DeadLetters.ReadAllAsync());
        Assert.False(await Store.DeadLetters.RedriveAsync(letter.Id));
    }

    [StoreFact]
    public async Task A_dropped_event_is_gone()
    {
        await GiveUpAsync(Store, "a", "b");
        var letters = await Store.DeadLetters.ReadAllAsync();

        Assert.True(await Store.DeadLetters.DropAsync(letters[0].Id));
        Assert.False(await Store.DeadLetters.DropAsync(letters[0].Id));

        Assert.Equal(letters[1].Id, Assert.Single(await Store.DeadLetters.ReadAllAsync()).Id);
    }

    [StoreFact]
    public async Task They_are_read_by_dataset_in_pages()
    {
        await GiveUpAsync(Store, [.. Enumerable.Range(0, 450).Select(number => $"{number}")]);

        Assert.Equal(450, (await Store.DeadLetters.ReadAllAsync(TestEvents.Dataset)).Select(letter => letter.Id).Distinct().Count());
        Assert.Empty(await Store.DeadLetters.ReadAllAsync("other"));
    }

    private static async Task GiveUpAsync(IEventStore store, params string[] ids)
    {
        await store.AppendAsync(ids);
        var claimed = await store.ClaimAsync();
        await store.DeadLetterAsync(TestEvents.Dataset, [.. claimed.Select(one => one with { Attempts = 2 })], Cause, CancellationToken.None);
    }
}
