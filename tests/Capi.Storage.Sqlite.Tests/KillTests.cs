using System.Diagnostics;
using System.Globalization;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>Kills a process that writes into the store, at random times, and looks for every event that was confirmed.</summary>
/// <remarks>CAPI_KILL_ROUNDS sets the number of kills; 50 by default.</remarks>
public class KillTests
{
    private const int DefaultRounds = 50;

    /// <summary>The number of kills.</summary>
    public static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("CAPI_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultRounds;

    [Fact]
    public async Task No_confirmed_event_is_lost()
    {
        using var temporary = new TemporaryStore();
        var rounds = Rounds;
        var random = new Random(20261129);
        var stored = new HashSet<string>(StringComparer.Ordinal);
        var completing = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
            await RunAndKillAsync(temporary.Path, firstId: round * 1_000_000L, linesBeforeKill: random.Next(1, 60), stored, completing);

        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await temporary.Store.ClaimAsync() is { Count: > 0 } claimed)
            Assert.All(claimed, one => Assert.True(found.Add(TemporaryStore.GetId(one)), "An event was claimed twice."));

        Assert.NotEmpty(stored);
        Assert.Empty(stored.Except(found).Except(completing));
    }

    private static async Task RunAndKillAsync(string path, long firstId, int linesBeforeKill, HashSet<string> stored, HashSet<string> completing)
    {
        var writer = Path.Combine(AppContext.BaseDirectory, "Capi.Storage.Writer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [writer, path, firstId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        for (var line = 0; line < linesBeforeKill; line++)
            Record(await process.StandardOutput.ReadLineAsync());
        process.Kill();

        // What it printed before the kill counts too.
        while (await process.StandardOutput.ReadLineAsync() is { } rest)
            Record(rest);

        await process.WaitForExitAsync();

        void Record(string? line)
        {
            // A complete line ends with a period; the kill may cut the last one.
            var words = Assert.IsType<string>(line).Split(' ');
            if (words[^1] == ".")
                (words[0] == "stored" ? stored : completing).UnionWith(words[1..^1]);
        }
    }
}
