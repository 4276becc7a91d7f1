using Capi.Storage.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>The statements of a claim and of the status find their rows by an index, so that the waiting events of one dataset cost the others nothing.</summary>
public class QueryPlanTests
{
    [Theory]
    [InlineData("SELECT id, payload, stored_at FROM events WHERE dataset = 'b' AND id > 7 ORDER BY id LIMIT 1000", "INDEX events_by_dataset (dataset=? AND id>?)")]
    [InlineData("SELECT stored_at FROM events WHERE dataset = 'b' ORDER BY id LIMIT 1", "INDEX events_by_dataset (dataset=?)")]
    [InlineData("SELECT MIN(stored_at) FROM events WHERE dataset = 'b' AND origin IS NOT NULL", "INDEX events_taken_over (dataset=?)")]
    [InlineData("SELECT COUNT(*) FROM events WHERE dataset = 'b'", "COVERING INDEX events_by_dataset (dataset=?)")]
    public void A_statement_about_one_dataset_uses_an_index(string sql, string expected)
    {
        var directory = Directory.CreateTempSubdirectory("capi-plan-");
        using (var connection = StoreConnection.Open(Path.Combine(directory.FullName, "events.db"), 64 * 1024 * 1024))
        {
            StoreSchema.Apply(connection);
            using var plan = new SqliteCommand("EXPLAIN QUERY PLAN " + sql, connection);
            using var rows = plan.ExecuteReader();
            var steps = new List<string>();
            while (rows.Read())
                steps.Add(rows.GetString(3));

            Assert.EndsWith(expected, Assert.Single(steps), StringComparison.Ordinal);
        }

        directory.Delete(recursive: true);
    }
}
