using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Capi.EventsManager.Tests.Sessions;

/// <summary>Measures every page and every part of the API, each time after another event has arrived, so that nothing comes out of a cache.</summary>
internal static class MillionEventsPages
{
    private const int Samples = 20;

    private static readonly string[] Paths =
    [
        "/", "/events", "/events?pageviews=all", "/events/MIDDLE", "/events/MIDDLE?reveal=click-ids", "/deduplication", "/quality", "/diagnostics", "/runs", "/runs?a=current&b=current", "/faults", "/payload-helper",
        "/api/events?limit=1000", "/api/runs", "/api/compare?a=current&b=session:1", "/api/export?of=current", "/export/events.json", "/export/events.csv", "/export/events.csv?id=777",
        "/v27.0/dataset_quality?dataset_id=1234567890&fields=web%7Bevent_name,event_match_quality%7Bcomposite_score%7D%7D", "/api/ready",
    ];

    private static readonly string[] Expectations =
    [
        """{"event_name":"Purchase","timeout_ms":0}""", """{"event_name":"Purchase","sources":2,"timeout_ms":0}""", """{"event_name":"Nothing","timeout_ms":0}""", """{"event_name":"Purchase","event_id":"order-5","timeout_ms":0}""", """{"max_diagnostics":0,"timeout_ms":0}""",
    ];

    /// <summary>Returns a table with the median, the 95th percentile and the maximum.</summary>
    public static async Task<string> MeasureAsync(TestServer server, int eventCount)
    {
        var table = new StringBuilder();
        foreach (var path in Paths)
            Add(table, path, await MeasureAsync(server, () => ReadAsync(server, path.Replace("MIDDLE", $"{eventCount / 2}", StringComparison.Ordinal))));
        foreach (var expectation in Expectations)
            Add(table, expectation, await MeasureAsync(server, async () => (await server.Client.PostAsync("/api/expectations", new StringContent(expectation))).Dispose()));
        Add(table, "an event, until it is answered", await MeasureAsync(server, () => SendAsync(server)));
        return table.ToString();
    }

    private static async Task ReadAsync(TestServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", TestServer.Token);
        using var response = await server.Client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task SendAsync(TestServer server) => Assert.True((await server.SendAsync(server.CreatePurchase(Guid.NewGuid().ToString()))).IsAccepted);

    private static async Task<double[]> MeasureAsync(TestServer server, Func<Task> action)
    {
        var times = new double[Samples];
        for (var sample = -1; sample < Samples; sample++)
        {
            await SendAsync(server);
            var start = Stopwatch.GetTimestamp();
            await action();
            if (sample >= 0)
                times[sample] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static void Add(StringBuilder table, string name, double[] times) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"{name}: p50 {times[Samples / 2]:F0} ms, p95 {times[(int)(Samples * 0.95)]:F0} ms, max {times[^1]:F0} ms");
}
