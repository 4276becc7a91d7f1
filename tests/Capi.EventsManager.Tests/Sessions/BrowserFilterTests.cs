using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Tests.Sessions;

/// <summary>The start of fbp selects events in a data file: of one browser, of several, few and many.</summary>
public sealed class BrowserFilterTests : IDisposable
{
    // 3,000 events of fb.1.155 and 3 of fb.1.177, among others.
    private const string CopyRows = """
        WITH RECURSIVE numbers (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM numbers WHERE i < 6006)
        INSERT INTO events (number, session, refused, run, dataset, event_name, event_id, received, sources, has_server, warnings, duplicates, is_test, fbp, browser, content)
        SELECT i, session, 0, run, dataset, event_name, 'order-' || i, received + i, 1, 1, 0, 0, 0, CASE WHEN i % 2000 = 0 THEN 'fb.1.177' WHEN i % 2 = 0 THEN 'fb.1.155' ELSE 'fb.2.166' END, browser, content
        FROM numbers, (SELECT * FROM events WHERE number = 1)
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("capi-browsers").FullName;

    [Theory]
    [InlineData("fb.1.155", 3_001)]
    [InlineData("fb.1.155…", 3_001)]
    [InlineData("fb.1.177", 3)]
    [InlineData("fb.1.17", 3)]
    [InlineData("fb.1.1", 3_004)]
    [InlineData("fb.", 6_006)]
    [InlineData("fb.2.166", 3_002)]
    [InlineData("fb.3", 0)]
    [InlineData("fb.1.1554", 0)]
    [InlineData("%", 0)]
    public async Task Events_are_found_by_the_start_of_their_browser_ID(string start, int count)
    {
        var file = Path.Combine(_directory, "events.db");
        await using (var first = await TestServer.StartAsync(dataFile: file))
            await first.SendAsync(first.CreatePurchase("order-1"));
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = new SqliteCommand(CopyRows, connection);
            command.ExecuteNonQuery();
        }

        await using var server = await TestServer.StartAsync(dataFile: file);

        Assert.Equal(count, await CountAsync(server, start));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task<int> CountAsync(TestServer server, string start)
    {
        var (numbers, before) = (new HashSet<long>(), "");
        do
        {
            var page = JsonDocument.Parse(await server.Client.GetStringAsync($"/api/events?limit=1000&fbp={Uri.EscapeDataString(start)}{before}")).RootElement;
            long[] found = [.. page.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("number").GetInt64())];
            Assert.Equal(found.OrderDescending(), found);
            numbers.UnionWith(found);
            before = page.TryGetProperty("next", out var next) && next.ValueKind is JsonValueKind.Number ? $"&before={next.GetInt64()}" : "";
        }
        while (before.Length > 0);
        return numbers.Count;
    }
}
