using System.Diagnostics;
using Capi.EventsManager;

namespace LeadCrm.Tests;

public sealed class KillTests
{
    [Fact]
    public async Task An_import_that_is_killed_and_run_again_sends_each_row_once()
    {
        var store = Directory.CreateTempSubdirectory("lead-crm-kill-");
        try
        {
            await using var eventsManager = await EventsManagerServer.StartAsync(new EventsManagerOptions { MaxEvents = 10_000 });
            using (var killed = Start(store.FullName, eventsManager.Address))
            {
                await ReadUntilAsync(killed, "leads.csv: 500 rows");
                killed.Kill();
                await killed.WaitForExitAsync();
            }

            using var again = Start(store.FullName, eventsManager.Address);
            var summary = await ReadUntilAsync(again, "leads.csv: 2009 rows");
            await again.StandardOutput.ReadToEndAsync();
            await again.WaitForExitAsync();

            Assert.Equal(0, again.ExitCode);
            var numbers = summary.Split(' ').Select(static word => int.TryParse(word, out var number) ? number : -1).Where(static number => number >= 0).ToArray();
            var (rows, accepted, sentBefore, withheld, rejected) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
            Assert.True(sentBefore > 0);
            Assert.Equal(rows, accepted + sentBefore + withheld + rejected);
            Assert.Equal(accepted + sentBefore, eventsManager.Events.Count(static received => received.EventName != "Purchase"));
        }
        finally
        {
            store.Delete(recursive: true);
        }
    }

    private static Process Start(string store, Uri endpoint)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeadCrm.dll"), "--store", store]) { RedirectStandardOutput = true };
        start.Environment["MetaCapi__DatasetId"] = "1000000000000001";
        start.Environment["MetaCapi__AccessToken"] = "token";
        start.Environment["MetaCapi__BaseAddress"] = endpoint.AbsoluteUri;
        start.Environment["MetaCapi__Linger"] = "00:00:00";
        return Process.Start(start)!;
    }

    private static async Task<string> ReadUntilAsync(Process process, string beginning)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The process ended without \"{beginning}\".");
    }
}
