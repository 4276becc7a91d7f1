using Capi.EventsManager;
using LeadCrm.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadCrm.Demo;

/// <summary>Imports the sample files into a local Events Manager and checks what arrived.</summary>
public static class DemoRun
{
    private const int MaxEvents = 10_000;

    /// <summary>Runs the import and prints the result.</summary>
    /// <returns>0 if every accepted row arrived; otherwise 1.</returns>
    public static async Task<int> RunAsync(CrmOptions options, TextWriter output)
    {
        var temporary = options.StorePath is null ? Directory.CreateTempSubdirectory("lead-crm-") : null;
        try
        {
            await using var eventsManager = await EventsManagerServer.StartAsync(new EventsManagerOptions { MaxEvents = MaxEvents });
            using var host = CrmHost.Build(options, eventsManager, options.StorePath ?? temporary!.FullName, output);
            var worker = host.Services.GetRequiredService<ImportWorker>();
            await host.RunAsync();

            await output.WriteLineAsync();
            foreach (var stage in eventsManager.Events.CountBy(received => received.EventName).OrderByDescending(stage => stage.Value))
                await output.WriteLineAsync($"  {stage.Key}: {stage.Value} events in the Events Manager");

            var accepted = worker.Summaries.Sum(summary => summary.Accepted);
            var sentBefore = worker.Summaries.Sum(summary => summary.SentBefore);

            // A run that was killed leaves accepted rows in the store, which arrive now.
            var left = eventsManager.Events.Count - accepted;
            var isComplete = accepted + sentBefore > 0 && left >= 0 && left <= sentBefore && eventsManager.Requests.All(request => request.IsAccepted);
            var earlier = sentBefore == 0 ? "" : $", with {left} of the {sentBefore} that an earlier run accepted";
            await output.WriteLineAsync($"  {(isComplete ? "yes" : "NO ")}  all {accepted} accepted rows arrived{earlier}, and no request was refused");
            return isComplete ? 0 : 1;
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }
}
