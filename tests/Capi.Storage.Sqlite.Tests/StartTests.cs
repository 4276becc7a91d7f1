using Capi.Storage.Sqlite.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Capi.Storage.Sqlite.Tests;

public class StartTests
{
    [Fact]
    public async Task A_damaged_file_is_kept_and_another_store_is_used()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("a");
        temporary.Store.Dispose();
        var file = Directory.GetFiles(temporary.Path, "events.db", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "not a database, but long enough to be read as the header of a file of SQLite, which has one hundred bytes");

        Assert.Equal([AppendStatus.Stored], await temporary.Reopen().AppendAsync("b"));

        Assert.Contains(temporary.Log.Lines, line => line.Contains("is damaged", StringComparison.Ordinal) && line.Contains(".recover", StringComparison.Ordinal));
        Assert.StartsWith("not a database", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_page_is_found_at_the_start()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync([.. Enumerable.Range(0, 200).Select(number => TestEvents.Create($"{number}", padding: 1_000))]);
        temporary.Store.Dispose();
        var file = Directory.GetFiles(temporary.Path, "events.db", SearchOption.AllDirectories).Single();
        await using (var stream = File.OpenWrite(file))
        {
            stream.Position = stream.Length / 2 / StoreConnection.PageBytes * StoreConnection.PageBytes;
            stream.Write(new byte[StoreConnection.PageBytes * 2]);
        }

        Assert.Equal("", await temporary.Reopen().ClaimIdsAsync());

        Assert.Single(temporary.Log.Lines, line => line.Contains("is damaged", StringComparison.Ordinal));
        Assert.Equal([AppendStatus.Stored], await temporary.Store.AppendAsync("new"));
    }

    [Fact]
    public async Task A_damaged_store_of_another_process_is_kept_and_logged_once()
    {
        using var temporary = new TemporaryStore();
        _ = temporary.Store;
        using (var other = temporary.Open())
            await other.AppendAsync("a");
        var file = Directory.GetFiles(temporary.Path, "events.db", SearchOption.AllDirectories).Single(path => new FileInfo(path).Length > 0 && IsFree(path));
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        temporary.Clock.Advance(TimeSpan.FromMinutes(3));
        await temporary.Store.AppendAsync("b");
        await temporary.Store.AppendAsync("c");

        Assert.Single(temporary.Log.Lines, line => line.Contains("is damaged", StringComparison.Ordinal));
        Assert.True(File.Exists(file));
        Assert.Equal("b c", await temporary.Store.ClaimIdsAsync());

        static bool IsFree(string path)
        {
            try
            {
                using var stream = new FileStream(Path.Combine(Path.GetDirectoryName(path)!, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_kept_and_another_store_is_used()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("a");
        temporary.Store.Dispose();
        var file = Directory.GetFiles(temporary.Path, "events.db", SearchOption.AllDirectories).Single();
        using (var connection = StoreConnection.Open(file, temporary.MaxBytes))
            StoreConnection.Execute(connection, "PRAGMA user_version=99");

        Assert.Equal([AppendStatus.Stored], await temporary.Reopen().AppendAsync("b"));

        Assert.Contains(temporary.Log.Lines, line => line.Contains("schema version 99", StringComparison.Ordinal) && line.Contains("Update the package", StringComparison.Ordinal));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void A_path_that_is_a_file_stops_the_start_with_a_sentence()
    {
        using var temporary = new TemporaryStore();
        var file = Path.Combine(temporary.Path, "file");
        File.WriteAllText(file, "");

        var exception = Assert.Throws<InvalidOperationException>(() => temporary.Open(file));

        Assert.Contains("can't be created or written", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_can_not_be_written_stops_the_start_with_a_sentence()
    {
        if (!OperatingSystem.IsLinux())
            return; // /proc is read-only for root too.
        using var temporary = new TemporaryStore();

        var exception = Assert.Throws<InvalidOperationException>(() => temporary.Open("/proc/capi-store"));

        Assert.Contains("Use a path on a local disk that the process may write.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DriveType.Network, "NTFS", true)]
    [InlineData(DriveType.Unknown, "nfs4", true)]
    [InlineData(DriveType.Fixed, "CIFS", true)]
    [InlineData(DriveType.Fixed, "fuse.sshfs", true)]
    [InlineData(DriveType.Fixed, "ext4", false)]
    [InlineData(DriveType.Ram, "tmpfs", false)]
    [InlineData(DriveType.Fixed, "overlay", false)]
    public void Network_file_systems_are_recognized(DriveType type, string format, bool isNetwork) =>
        Assert.Equal(isNetwork, Files.NetworkFileSystem.IsNetwork(type, format));

    [Fact]
    public void A_share_of_Windows_is_a_network_file_system() => Assert.True(!OperatingSystem.IsWindows() || Files.NetworkFileSystem.Contains(@"\\server\share"));

    [Theory]
    [InlineData(" ", 1024 * 1024, 14, "Set Path")]
    [InlineData("x", 1024, 14, "MaxBytes")]
    [InlineData("x", 1024 * 1024, 0, "DeadLetterRetention")]
    public void Invalid_options_say_what_to_change(string path, long maxBytes, int days, string expected)
    {
        using var provider = new ServiceCollection().UseSqlite(options =>
        {
            options.Path = path;
            options.MaxBytes = maxBytes;
            options.DeadLetterRetention = TimeSpan.FromDays(days);
        }).BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IEventStore>);

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
