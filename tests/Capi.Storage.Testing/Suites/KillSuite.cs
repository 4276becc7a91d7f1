using System.Diagnostics;
using System.Globalization;
using Capi.Storage.Testing.Processes;
using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>Kills a process that writes into the store, at random times, and looks for every event that was confirmed.</summary>
/// <remarks>CAPI_KILL_ROUNDS sets the number of kills; 50 by default.</remarks>
public abstract class KillSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    protected override bool BeginsOpen => false;

    /// <summary>The number of kills.</summary>
    protected virtual int Rounds => KillRounds.Count;

    [StoreFact]
    public async Task No_confirmed_event_is_lost()
    {
        var rounds = Rounds;
        var random = new Random(20261129);
        var stored = new HashSet<string>(StringComparer.Ordinal);
        var completing = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
            await RunAndKillAsync(Test.ProcessArgument, firstId: round * 1_000_000L, linesBeforeKill: random.Next(1, 60), stored, completing);

        await Test.OpenAsync();
        if (Store.LeaseDuration is { } lease)
            await Test.AdvanceAsync(lease);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await Store.ClaimAsync() is { Count: > 0 } claimed)
        {
            Assert.All(claimed, one => Assert.True(found.Add(TestEvents.GetId(one)), "An event was claimed twice."));

            // A lease may be shorter than the whole search.
            await Store.CompleteAsync(TestEvents.Dataset, claimed, CancellationToken.None);
        }

        Assert.NotEmpty(stored);
        Assert.Empty(stored.Except(found).Except(completing));
    }

    private static async Task RunAndKillAsync(string store, long firstId, int linesBeforeKill, HashSet<string> stored, HashSet<string> completing)
    {
        var writer = Path.Combine(AppContext.BaseDirectory, "Capi.Storage.Writer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [writer, store, firstId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        for (var line = 0; line < linesBeforeKill; line++)
            Record(await process.StandardOutput.ReadLineAsync());
        process.Kill();

        // What it printed before the kill counts too.
        while (await process.StandardOutput.ReadLineAsync() is { } rest)
            Record(rest);

        await process.WaitForExitAsync();

        void Record(string? line)
        {
            // A complete line ends with a period; the kill may cut the last one. A line without IDs says that the store refused them all.
            var words = Assert.IsType<string>(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [.., "."])
                (words[0] == "stored" ? stored : completing).UnionWith(words[1..^1]);
        }
    }
}
