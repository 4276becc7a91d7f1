using System.Text;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>Held events in the files of the SQLite store.</summary>
public class HeldEventFileTests
{
    private static readonly string Visitor = new('a', 64);

    [Fact]
    public async Task A_refusal_erases_them_from_the_files()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "canary-5b1e"));

        Assert.Equal(1, await temporary.Store.HeldEvents.EraseAsync(Visitor));

        foreach (var file in Directory.GetFiles(temporary.Path, "events.db*", SearchOption.AllDirectories))
            Assert.DoesNotContain("canary-5b1e", await ReadSharedAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_event_is_not_taken_and_is_deleted_without_being_asked()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "canary-77d0"));
        temporary.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Empty(await temporary.Store.HeldEvents.TakeAsync(Visitor));

        await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "canary-77d1"));
        temporary.Clock.Advance(TimeSpan.FromMinutes(30));
        temporary.Reopen().Dispose();

        foreach (var file in Directory.GetFiles(temporary.Path, "events.db*", SearchOption.AllDirectories))
            Assert.DoesNotContain("canary-77d", await ReadSharedAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_an_ended_process_are_taken_over()
    {
        using var temporary = new TemporaryStore();
        _ = temporary.Store;
        using (var other = temporary.Open())
            await other.HeldEvents.TryAddAsync(Create(temporary, "1"));

        Assert.Single(await temporary.Reopen().HeldEvents.TakeAsync(Visitor));
    }

    private static HeldEvent Create(TemporaryStore temporary, string json, string? visitor = null) => new()
    {
        Visitor = visitor ?? Visitor,
        DatasetAlias = "main",
        Json = Encoding.UTF8.GetBytes(json),
        SendDeadline = temporary.Clock.GetUtcNow().AddDays(7),
        Expires = temporary.Clock.GetUtcNow().AddMinutes(30),
    };

    // The store has the file open.
    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
