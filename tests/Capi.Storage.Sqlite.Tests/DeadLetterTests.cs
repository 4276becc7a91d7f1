namespace Capi.Storage.Sqlite.Tests;

public class DeadLetterTests
{
    private static readonly DeadLetterCause Cause = new(DeadLetterReason.Rejected) { Status = 400, Code = 100, Subcode = 2804003, TraceId = "A1b2", Key = "em" };

    [Fact]
    public async Task A_dead_letter_has_its_cause_and_no_event_data()
    {
        using var temporary = new TemporaryStore();
        await GiveUpAsync(temporary.Store, "canary-1");

        var letter = Assert.Single(await temporary.Store.DeadLetters.ReadAllAsync());

        Assert.Equal(("main", "Purchase", DeadLetterReason.Rejected, 2), (letter.DatasetAlias, letter.EventName, letter.Reason, letter.Attempts));
        Assert.Equal((400, 100, 2804003, "A1b2", "em"), (letter.Status, letter.Code, letter.Subcode, letter.TraceId, letter.Key));
        Assert.Equal(temporary.Clock.GetUtcNow(), letter.FailedAt);
        Assert.DoesNotContain("canary", letter.ToString(), StringComparison.Ordinal);
        Assert.Equal("", await temporary.Store.ClaimIdsAsync());
    }

    [Fact]
    public async Task A_redriven_event_is_claimed_again_from_the_start()
    {
        using var temporary = new TemporaryStore();
        await GiveUpAsync(temporary.Store, "a");
        var letter = Assert.Single(await temporary.Store.DeadLetters.ReadAllAsync());

        Assert.True(await temporary.Store.DeadLetters.RedriveAsync(letter.Id));

        var again = Assert.Single(await temporary.Store.ClaimAsync());
        Assert.Equal(("a", 0), (TemporaryStore.GetId(again), again.Attempts));
        Assert.Empty(await temporary.Store.DeadLetters.ReadAllAsync());
        Assert.False(await temporary.Store.DeadLetters.RedriveAsync(letter.Id));
    }

    [Fact]
    public async Task A_dropped_event_is_gone()
    {
        using var temporary = new TemporaryStore();
        await GiveUpAsync(temporary.Store, "a", "b");
        var letters = await temporary.Store.DeadLetters.ReadAllAsync();

        Assert.True(await temporary.Store.DeadLetters.DropAsync(letters[0].Id));
        Assert.False(await temporary.Store.DeadLetters.DropAsync(letters[0].Id));

        Assert.Equal(letters[1].Id, Assert.Single(await temporary.Store.DeadLetters.ReadAllAsync()).Id);
    }

    [Fact]
    public async Task They_are_read_by_dataset_in_pages()
    {
        using var temporary = new TemporaryStore();
        await GiveUpAsync(temporary.Store, [.. Enumerable.Range(0, 450).Select(number => $"{number}")]);

        Assert.Equal(450, (await temporary.Store.DeadLetters.ReadAllAsync("main")).Select(letter => letter.Id).Distinct().Count());
        Assert.Empty(await temporary.Store.DeadLetters.ReadAllAsync("other"));
    }

    [Fact]
    public async Task They_are_deleted_after_the_retention_period()
    {
        using var temporary = new TemporaryStore();
        await GiveUpAsync(temporary.Store, "a");

        temporary.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Single(await temporary.Reopen().DeadLetters.ReadAllAsync());

        temporary.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await temporary.Reopen().DeadLetters.ReadAllAsync());
    }

    private static async Task GiveUpAsync(SqliteEventStore store, params string[] ids)
    {
        await store.AppendAsync(ids);
        var claimed = await store.ClaimAsync();
        await store.DeadLetterAsync("main", [.. claimed.Select(one => one with { Attempts = 2 })], Cause, CancellationToken.None);
    }
}
