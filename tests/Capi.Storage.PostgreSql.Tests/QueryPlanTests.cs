using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>The commands of one dataset don't read the waiting events of another one, with statistics of the table and without.</summary>
[PostgreSqlRequired]
public partial class QueryPlanTests
{
    private const int Waiting = 30_000;

    // 30,000 events are more than 1,000 pages.
    private const int MaxPages = 100;

    private static readonly string[] Statements =
    [
        "SELECT id, octet_length(payload) + 1 FROM {0}.events WHERE dataset = 'b' AND owner IS NULL AND due_at <= now() ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED",
        "SELECT id FROM {0}.events WHERE dataset = 'b' AND owner IS NOT NULL AND due_at <= now() ORDER BY due_at LIMIT 1000 FOR UPDATE SKIP LOCKED",
        "SELECT least((SELECT stored_at FROM {0}.events WHERE dataset = 'b' AND owner IS NULL ORDER BY id LIMIT 1), (SELECT min(stored_at) FROM {0}.events WHERE dataset = 'b' AND owner IS NOT NULL))",
    ];

    [StoreFact]
    public async Task The_waiting_events_of_one_dataset_cost_the_others_no_reads()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await PostgreSqlTestStore.ExecuteAsync(
            $"""
            INSERT INTO {test.Schema}.events (dataset, event_name, send_deadline, payload)
            SELECT 'a', 'Purchase', now() + interval '1 day', convert_to(repeat('x', 600), 'UTF8') FROM generate_series(1, {Waiting});
            INSERT INTO {test.Schema}.events (dataset, event_name, send_deadline, payload) SELECT 'b', 'Purchase', now() + interval '1 day', 'x' FROM generate_series(1, 10);
            """);

        foreach (var analyze in (bool[])[false, true])
        {
            if (analyze)
                await PostgreSqlTestStore.ExecuteAsync($"ANALYZE {test.Schema}.events");
            foreach (var statement in Statements)
            {
                var sql = string.Format(CultureInfo.InvariantCulture, statement, test.Schema);
                var pages = await CountPagesAsync(sql);
                Assert.True(pages <= MaxPages, $"{pages} pages, statistics: {analyze}: {sql}");
            }
        }
    }

    private static async Task<int> CountPagesAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgreSqlServer.Shared.ConnectionString);
        await using var command = source.CreateCommand("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + sql);
        await using var reader = await command.ExecuteReaderAsync();
        var pages = 0;
        while (await reader.ReadAsync())
        {
            // The first line with buffers is that of the whole statement.
            if (pages == 0)
                pages = Buffers().Matches(reader.GetString(0)).Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return pages;
    }

    [GeneratedRegex("(?:hit|read)=([0-9]+)")]
    private static partial Regex Buffers();
}
