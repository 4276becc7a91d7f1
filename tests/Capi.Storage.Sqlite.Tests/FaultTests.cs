using System.Diagnostics;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>What operators and disks do to a store that is in use.</summary>
public class FaultTests
{
    [Fact]
    public async Task A_store_that_is_deleted_while_it_is_open_is_written_again_with_all_its_events()
    {
        if (OperatingSystem.IsWindows())
            return; // An open file can't be deleted there.
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("before");
        Directory.Delete(temporary.Path, recursive: true);

        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync("after"));

        Assert.Single(temporary.Log.Lines, line => line.Contains("was deleted while it was in use", StringComparison.Ordinal));
        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync("last"));
        var claimed = await temporary.Store.ClaimAsync();
        Assert.Equal(["before", "after", "last"], claimed.Select(TestEvents.GetId));
        Assert.All(claimed, one => Assert.False(one.IsRecovered));
        Assert.Equal("before after last", await temporary.Reopen().ClaimIdsAsync());
    }

    [Fact]
    public async Task A_deleted_store_that_can_not_be_written_again_refuses_events_until_it_can()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("before");
        Directory.Delete(temporary.Path, recursive: true);
        await File.WriteAllTextAsync(temporary.Path, "a file where the directory was");

        await Assert.ThrowsAnyAsync<Exception>(() => temporary.Store.AppendAsync("refused"));
        await Assert.ThrowsAnyAsync<Exception>(() => temporary.Store.AppendAsync("refused too"));
        Assert.StartsWith("its file can't be written", (await temporary.Store.GetStatusAsync("main", CancellationToken.None)).Problem, StringComparison.Ordinal);
        File.Delete(temporary.Path);

        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync("after"));
        Assert.Null((await temporary.Store.GetStatusAsync("main", CancellationToken.None)).Problem);
        Assert.Single(temporary.Log.Lines, line => line.Contains("a new file can't be written", StringComparison.Ordinal));
        var ids = (await temporary.Reopen().ClaimAsync()).Select(TestEvents.GetId).ToArray();
        Assert.Contains("before", ids);
        Assert.Contains("after", ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_events_of_a_process_that_ends_later_are_taken_over_within_two_minutes()
    {
        using var temporary = new TemporaryStore();
        var store = temporary.Store;
        using (var other = temporary.Open())
            await other.AppendAsync("left behind");
        var waiting = store.WaitForEventsAsync("main", CancellationToken.None).AsTask();

        temporary.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await waiting);
        var claimed = Assert.Single(await store.ClaimAsync());
        Assert.Equal(("left behind", true), (TestEvents.GetId(claimed), claimed.IsRecovered));
    }

    [Fact]
    public async Task Stores_that_start_and_end_at_the_same_time_lose_nothing()
    {
        using var temporary = new TemporaryStore();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(async () =>
        {
            using var store = temporary.Open();
            Assert.Equal([AppendStatus.Stored], await store.AppendAsync($"{number}"));
        })));

        var ids = (await temporary.Store.ClaimAsync()).Select(TestEvents.GetId).ToArray();
        Assert.Equal(12, ids.Length);
        Assert.Equal(12, ids.Distinct().Count());
    }

    [Fact]
    public async Task Dead_letters_of_an_ended_process_are_taken_over()
    {
        using var temporary = new TemporaryStore();
        _ = temporary.Store;
        using (var other = temporary.Open())
        {
            await other.AppendAsync("a");
            await other.DeadLetterAsync("main", await other.ClaimAsync(), new(DeadLetterReason.Refused) { Status = 403, TraceId = "T" }, CancellationToken.None);
        }

        var letter = Assert.Single(await temporary.Reopen().DeadLetters.ReadAllAsync());

        Assert.Equal((DeadLetterReason.Refused, 403, "T", null), (letter.Reason, letter.Status, letter.TraceId, letter.Code));
        Assert.Single(Directory.GetDirectories(temporary.Path));
        Assert.True(await temporary.Store.DeadLetters.RedriveAsync(letter.Id));
        Assert.Equal("a", await temporary.Store.ClaimIdsAsync());
    }

    [Fact]
    public async Task A_full_disk_refuses_new_events_removes_delivered_ones_and_recovers()
    {
        using var disk = SmallDisk.TryMount(32);
        if (disk is null)
            return; // Mounting needs Linux and root.
        using var temporary = new TemporaryStore();
        using var store = SqliteEventStore.Open(new(new() { Path = disk.Path, MinFreeDiskBytes = 8 * 1024 * 1024 }, new(), new(), temporary.Clock, temporary.Log));
        for (var number = 0; number < 100; number++)
            Assert.Equal([AppendStatus.Stored], await store.AppendAsync(TestEvents.Create($"{number}", padding: 10_000)));
        var claimed = await store.ClaimAsync();

        // Another program takes all that is left: no byte is free.
        disk.Fill();
        temporary.Clock.Advance(TimeSpan.FromSeconds(1));
        var clock = Stopwatch.StartNew();
        Assert.Equal([AppendStatus.Full], await store.AppendAsync("refused"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
        Assert.Equal("the disk has less free space than MinFreeDiskBytes", (await store.GetStatusAsync("main", CancellationToken.None)).Problem);

        await store.CompleteAsync("main", claimed[..99], CancellationToken.None);
        await store.DeadLetterAsync("main", claimed[99..], new(DeadLetterReason.Rejected), CancellationToken.None);
        Assert.Contains(temporary.Log.Lines, line => line.Contains("MinFreeDiskBytes", StringComparison.Ordinal));

        disk.Empty();
        temporary.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([AppendStatus.Stored], await store.AppendAsync("again"));
        Assert.Null((await store.GetStatusAsync("main", CancellationToken.None)).Problem);
        Assert.Contains(temporary.Log.Lines, line => line.Contains("accepted again", StringComparison.Ordinal));
        Assert.Equal("again", await store.ClaimIdsAsync());
    }
}
