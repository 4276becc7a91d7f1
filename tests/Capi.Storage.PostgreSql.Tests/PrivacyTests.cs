using System.Collections.Concurrent;
using System.Diagnostics;
using Capi.Storage.Testing.Processes;
using Microsoft.Extensions.Hosting;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>No raw identifier, token or password is in a log, a span or a table.</summary>
[PostgreSqlRequired]
public class PrivacyTests
{
    [StoreFact]
    public async Task Canaries_are_nowhere()
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(string.Join(' ', [span.DisplayName, span.StatusDescription, .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. span.Events.SelectMany(one => one.Tags).Select(tag => $"{tag.Value}")])),
        };
        ActivitySource.AddActivityListener(listener);
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await using var endpoint = await RecordingEndpoint.StartAsync();
        using var host = Application.Build(test, endpoint.Address);
        await host.StartAsync();

        for (var number = 0; number < 20; number++)
            await host.GetClient().SendOrderPaidAsync(OrderPaid.Create($"{number}"), Application.Context);
        // Null if all of them have been delivered already.
        var stored = await PostgreSqlTestStore.ExecuteAsync($"SELECT string_agg(encode(payload, 'escape') || event_name || dataset, ' ') FROM {test.Schema}.events") as string;
        await Application.WaitUntilAsync(() => endpoint.Events.Count == 20);
        await host.StopAsync();

        Assert.NotEmpty(spans);
        Assert.All([.. spans, .. test.Log.Lines, stored ?? ""], text => Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase));
    }
}
