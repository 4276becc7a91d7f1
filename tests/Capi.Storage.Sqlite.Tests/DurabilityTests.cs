using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Tests;

public class DurabilityTests
{
    [Fact]
    public async Task A_running_process_keeps_its_events_and_an_ended_one_leaves_them()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("own");
        using (var second = temporary.Open())
        {
            Assert.Equal("", await second.ClaimIdsAsync());
            await second.AppendAsync("left behind");
        }

        var claimed = (await temporary.Reopen().ClaimAsync()).Select(TestEvents.GetId);
        Assert.Equal(["left behind", "own"], claimed.Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetDirectories(temporary.Path));
    }

    [Fact]
    public async Task A_full_store_refuses_new_events_and_keeps_working()
    {
        using var temporary = new TemporaryStore { MaxBytes = 1024 * 1024 };
        var count = 0;
        while ((await temporary.Store.AppendAsync(TestEvents.Create($"{count}", padding: 10_000)))[0] == AppendStatus.Stored)
            count++;

        Assert.InRange(count, 40, 100);
        Assert.Equal([AppendStatus.Full], await temporary.Store.AppendAsync("small"));

        var claimed = await temporary.Store.ClaimAsync();
        Assert.Equal(count, claimed.Count);
        await temporary.Store.DeadLetterAsync("main", [claimed[0]], new(DeadLetterReason.Rejected), CancellationToken.None);
        await temporary.Store.CompleteAsync("main", claimed[1..], CancellationToken.None);
        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync("small"));
    }

    [Fact]
    public async Task A_call_that_does_not_fit_fails_alone()
    {
        using var temporary = new TemporaryStore { MaxBytes = 1024 * 1024 };
        var large = temporary.Store.AppendAsync(TestEvents.Create("large", padding: 2 * 1024 * 1024));
        var small = temporary.Store.AppendAsync("small");

        Assert.Equal([AppendStatus.Full], await large);
        Assert.Equal([AppendStatus.Stored], await small);
        Assert.Equal("small", await temporary.Store.ClaimIdsAsync());
    }

    [Fact]
    public async Task The_settings_of_the_database_flush_each_commit()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("a");
        var file = Directory.GetFiles(temporary.Path, "events.db", SearchOption.AllDirectories).Single();
        temporary.Store.Dispose();

        using var connection = StoreConnection.Open(file, temporary.MaxBytes);

        Assert.Equal(2, StoreConnection.ReadNumber(connection, "PRAGMA synchronous"));
        Assert.Equal(2, StoreConnection.ReadNumber(connection, "PRAGMA auto_vacuum"));
        Assert.Equal(8192, StoreConnection.ReadNumber(connection, "PRAGMA page_size"));
        Assert.Equal(1, StoreConnection.ReadNumber(connection, "PRAGMA secure_delete"));
        Assert.Equal(0, StoreConnection.ReadNumber(connection, "PRAGMA mmap_size"));
    }

    [Fact]
    public async Task A_completed_event_leaves_no_trace_in_the_files()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("canary-7f3a");
        await temporary.Store.CompleteAsync("main", await temporary.Store.ClaimAsync(), CancellationToken.None);
        temporary.Store.Dispose();

        foreach (var file in Directory.GetFiles(temporary.Path, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("canary-7f3a", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_for_the_current_user_only()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var temporary = new TemporaryStore();
        _ = temporary.Store;

        var directory = Directory.GetDirectories(temporary.Path).Single();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
        foreach (var file in Directory.GetFiles(directory))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
