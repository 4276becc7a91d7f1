using System.IO.Compression;
using System.Text.Json.Nodes;
using Capi.EventsManager.Tests.Runs;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Tests.Sessions;

/// <summary>Files that earlier versions wrote, each with the same events: order-1 and order-2 from two sources, order-1 repeated, a page view, order-3 in a run,
/// order-4 with a test code and a warning, order-5 refused.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("capi-migration").FullName;

    private string DataFile => Path.Combine(_directory, "events.db");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_events_of_an_earlier_version_are_kept(int version)
    {
        await using var server = await StartAsync(version);

        Assert.Equal(["order-4", "order-3", "order-2", "order-1"], await RunIsolationTests.GetIdsAsync(server, "?event_name=Purchase"));
        Assert.Equal(["order-2", "order-1"], await RunIsolationTests.GetIdsAsync(server, "?sources=2"));
        Assert.Equal(["order-1"], await RunIsolationTests.GetIdsAsync(server, "?fate=duplicate"));
        Assert.Equal(["order-4"], await RunIsolationTests.GetIdsAsync(server, "?fate=test"));
        Assert.Equal(["order-5"], await RunIsolationTests.GetIdsAsync(server, "?fate=refused"));
        Assert.Equal(["order-3"], await RunIsolationTests.GetIdsAsync(server, "?run=checkout-7"));
        Assert.Contains("order-4", await RunIsolationTests.GetIdsAsync(server, "?fate=warning"));
        Assert.Contains("value is a string", await server.Client.GetStringAsync("/events/5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task They_are_found_by_a_part_of_their_ID_and_deduplicated(int version)
    {
        await using var server = await StartAsync(version);
        server.Clock.SetUtcNow(new(2026, 11, 30, 5, 0, 0, TimeSpan.Zero));

        var found = await server.Client.GetStringAsync("/events?id=RDER-3");
        await server.Client.GetAsync("/tr/?id=123&ev=Purchase&eid=order-4");
        await server.Client.GetAsync("/tr/?id=123&ev=Purchase&eid=another");

        Assert.Contains("order-3", found, StringComparison.Ordinal);
        Assert.DoesNotContain("order-2", found, StringComparison.Ordinal);
        Assert.Equal(["order-4", "order-2", "order-1"], await RunIsolationTests.GetIdsAsync(server, "?sources=2"));
        Assert.Contains("another", await server.Client.GetStringAsync("/events?id=NOTH"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sessions_of_an_earlier_version_stay_beside_a_new_one()
    {
        Unpack(1);
        await using var server = await TestServer.StartAsync(dataFile: DataFile, dataMode: DataMode.New);

        var sessions = JsonNode.Parse(await server.Client.GetStringAsync("/api/runs"))!["sessions"]!.AsArray();

        Assert.Equal([0, 5], sessions.Select(session => session!["events"]!.GetValue<int>()));
        Assert.Empty(server.Manager.Events);
    }

    [Fact]
    public async Task The_file_of_a_later_version_is_not_touched()
    {
        Unpack(2);
        using (var connection = new SqliteConnection($"Data Source={DataFile};Pooling=False"))
        {
            connection.Open();
            using var command = new SqliteCommand("PRAGMA user_version=99", connection);
            command.ExecuteNonQuery();
        }

        var before = await File.ReadAllBytesAsync(DataFile);

        var exception = await Assert.ThrowsAsync<IOException>(() => TestServer.StartAsync(dataFile: DataFile));

        Assert.Contains("later version", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(DataFile));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<TestServer> StartAsync(int version)
    {
        Unpack(version);
        return TestServer.StartAsync(dataFile: DataFile);
    }

    private void Unpack(int version)
    {
        using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"events-version-{version}.db.gz"));
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var file = File.Create(DataFile);
        unpacked.CopyTo(file);
    }
}
