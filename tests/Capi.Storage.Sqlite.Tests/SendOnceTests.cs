namespace Capi.Storage.Sqlite.Tests;

public class SendOnceTests
{
    private static readonly SendOnceKey Key = SendOnceKey.Create("1000000000000001", "Purchase", "order-1");

    [Fact]
    public async Task An_event_and_its_entry_are_stored_together()
    {
        using var temporary = new TemporaryStore();

        Assert.Equal([AppendStatus.Stored, AppendStatus.Duplicate], await temporary.Store.AppendAsync(Create("a"), Create("a")));
        Assert.Equal([AppendStatus.Duplicate], await temporary.Reopen().AppendAsync(Create("a")));

        Assert.Equal("a", await temporary.Store.ClaimIdsAsync());
    }

    [Fact]
    public async Task A_refused_event_is_not_entered()
    {
        using var temporary = new TemporaryStore { MaxBytes = 1024 * 1024 };

        Assert.Equal([AppendStatus.Full], await temporary.Store.AppendAsync(TemporaryStore.CreateEvent("large", padding: 2 * 1024 * 1024) with { SendOnceKey = Key }));

        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync(Create("a")));
    }

    [Fact]
    public async Task A_removed_or_expired_entry_lets_the_event_pass_again()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync(Create("a"));

        await temporary.Store.SendOnceLedger.RemoveAsync(Key);
        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync(Create("b")));

        temporary.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal([AppendStatus.Duplicate], await temporary.Store.AppendAsync(Create("c")));
        temporary.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync(Create("d")));
    }

    [Fact]
    public async Task Of_concurrent_callers_one_is_the_first()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => store.AppendAsync(Create("a")))));

        Assert.Single(results, statuses => statuses[0] == AppendStatus.Stored);
        Assert.Equal(49, results.Count(statuses => statuses[0] == AppendStatus.Duplicate));
    }

    [Fact]
    public async Task The_ledger_works_alone()
    {
        using var temporary = new TemporaryStore();

        Assert.True(await temporary.Store.SendOnceLedger.TryAddAsync(Key));
        Assert.False(await temporary.Store.SendOnceLedger.TryAddAsync(Key));
        await temporary.Store.SendOnceLedger.RemoveAsync(Key);
        Assert.True(await temporary.Store.SendOnceLedger.TryAddAsync(Key));
    }

    [Fact]
    public async Task Entries_of_an_ended_process_are_taken_over()
    {
        using var temporary = new TemporaryStore();
        _ = temporary.Store;
        using (var other = temporary.Open())
            await other.AppendAsync(Create("a"));

        Assert.Equal([AppendStatus.Duplicate], await temporary.Reopen().AppendAsync(Create("a")));
    }

    private static StoredEvent Create(string id) => TemporaryStore.CreateEvent(id) with { SendOnceKey = Key };
}
