using System.Text;

namespace Capi.Storage.Sqlite.Tests;

public class HeldEventTests
{
    private static readonly string Visitor = new('a', 64);
    private static readonly string Another = new('b', 64);

    [Fact]
    public async Task Events_are_taken_once_in_order_after_a_restart_too()
    {
        using var temporary = new TemporaryStore();
        Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "1")));
        Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "2")));
        Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "3", Another)));

        var taken = await temporary.Reopen().HeldEvents.TakeAsync(Visitor);

        Assert.Equal(["1", "2"], taken.Select(held => Encoding.UTF8.GetString(held.Json.Span)));
        Assert.Equal(("main", Visitor, temporary.Clock.GetUtcNow().AddDays(7)), (taken[0].DatasetAlias, taken[0].Visitor, taken[0].SendDeadline));
        Assert.Empty(await temporary.Store.HeldEvents.TakeAsync(Visitor));
        Assert.Single(await temporary.Store.HeldEvents.TakeAsync(Another));
    }

    [Fact]
    public async Task A_refusal_erases_them_from_the_files_and_lets_none_in_for_a_while()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "canary-5b1e"));

        Assert.Equal(1, await temporary.Store.HeldEvents.EraseAsync(Visitor));

        foreach (var file in Directory.GetFiles(temporary.Path, "events.db*", SearchOption.AllDirectories))
            Assert.DoesNotContain("canary-5b1e", await ReadSharedAsync(file), StringComparison.Ordinal);
        Assert.False(await temporary.Reopen().HeldEvents.TryAddAsync(Create(temporary, "late")));
        Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "other", Another)));

        temporary.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "later")));
    }

    [Fact]
    public async Task A_later_consent_ends_a_refusal()
    {
        using var temporary = new TemporaryStore();
        Assert.Equal(0, await temporary.Store.HeldEvents.EraseAsync(Visitor));

        Assert.Empty(await temporary.Store.HeldEvents.TakeAsync(Visitor));

        Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, "1")));
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
    public async Task The_oldest_event_of_a_visitor_makes_room()
    {
        using var temporary = new TemporaryStore();
        for (var number = 0; number < 22; number++)
            Assert.True(await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, $"{number}")));

        var taken = await temporary.Store.HeldEvents.TakeAsync(Visitor);

        Assert.Equal(Enumerable.Range(2, 20).Select(number => $"{number}"), taken.Select(held => Encoding.UTF8.GetString(held.Json.Span)));
    }

    [Fact]
    public async Task Their_bytes_are_limited()
    {
        using var temporary = new TemporaryStore();
        var text = new string('x', 1024 * 1024);

        var added = 0;
        while (await temporary.Store.HeldEvents.TryAddAsync(Create(temporary, text, added.ToString("x64", System.Globalization.CultureInfo.InvariantCulture))))
            added++;

        Assert.Equal(15, added);
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
