using System.Text.Json;
using System.Text.Json.Nodes;
using Capi;
using Capi.EventsManager;
using Storefront.Hosting;

namespace Storefront.Demo;

/// <summary>The end-to-end demo without a user: starts shop and Events Manager, plays a scripted visit and checks the result.</summary>
public static class DemoRun
{
    // A made-up click ID in mixed case: the check fails if it is lower-cased.
    private const string Fbclid = "IwAR2Demo_Kettle-AND-Leaf_x7Qv9LmZ0";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ArrivalLimit = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Runs the visit and prints the results.</summary>
    /// <returns>0 when every check passes; otherwise 1.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var server = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true), limit.Token);
        if (server.EventsManager is not { } eventsManager)
        {
            await output.WriteLineAsync("The demo runs against the local Events Manager only: unset MetaCapi:DatasetId and run it again.");
            return 1;
        }

        await output.WriteLineAsync($"Shop:           {server.Address}");
        await output.WriteLineAsync($"Events Manager: {eventsManager.Address}");
        await output.WriteLineAsync();

        using (var visitor = new ScriptedVisitor(server.Address, Customer.Sample))
            await visitor.VisitAsync(Fbclid, step => output.WriteLine($"The visitor {step}."), limit.Token);

        await server.Services.GetRequiredService<IMetaCapiClient>().FlushAsync(limit.Token);

        await output.WriteLineAsync();
        await output.WriteLineAsync("What Meta would have received from the server:");
        foreach (var request in eventsManager.Requests.Where(request => request.Source == EventSource.Server))
            await output.WriteLineAsync(request.Body is null ? $"refused: {request.RejectionReason}" : JsonNode.Parse(request.Body)!.ToJsonString(Indented));

        await output.WriteLineAsync();
        await output.WriteLineAsync("Result in the Events Manager:");
        foreach (var received in eventsManager.Events)
            await output.WriteLineAsync($"  {received.EventName}: 1 event from {received.SourceCount} {(received.SourceCount == 1 ? "source" : "sources")}");

        var result = await DemoResult.EvaluateAsync(eventsManager, Customer.Sample, Fbclid, ArrivalLimit, limit.Token);
        await output.WriteLineAsync($"Verdict of the Events Manager: {result.Verdict}");
        foreach (var (description, passed) in result.Checks)
            await output.WriteLineAsync($"  {(passed ? "yes" : "NO ")}  {description}");

        return result.AllPassed ? 0 : 1;
    }
}
