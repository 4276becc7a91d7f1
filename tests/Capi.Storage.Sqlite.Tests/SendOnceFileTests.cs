namespace Capi.Storage.Sqlite.Tests;

/// <summary>The ledger in the files of the SQLite store.</summary>
public class SendOnceFileTests
{
    private static readonly SendOnceKey Key = SendOnceKey.Create("1000000000000001", "Purchase", "order-1");

    [Fact]
    public async Task A_refused_event_is_not_entered()
    {
        using var temporary = new TemporaryStore { MaxBytes = 1024 * 1024 };

        Assert.Equal([AppendStatus.Full], await temporary.Store.AppendAsync(TestEvents.Create("large", padding: 2 * 1024 * 1024) with { SendOnceKey = Key }));

        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync(Create("a")));
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

    private static StoredEvent Create(string id) => TestEvents.Create(id) with { SendOnceKey = Key };
}
