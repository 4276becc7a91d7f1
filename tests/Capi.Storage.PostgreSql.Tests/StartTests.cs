using Capi.Storage.PostgreSql.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>What operators do to the database: each problem is one sentence in the log, new events are refused, and nothing needs a restart.</summary>
[PostgreSqlRequired]
public class StartTests
{
    [StoreFact]
    public async Task Missing_tables_refuse_events_until_they_are_created()
    {
        await using var test = new PostgreSqlTestStore();
        await test.OpenAsync();
        await AssertRefusedAsync(test, "the tables don't exist", "sql", "ApplySchema");

        await test.ApplySchemaAsync();

        await AssertAcceptedAsync(test);
    }

    [StoreFact]
    public async Task Tables_of_a_newer_version_are_not_used()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await PostgreSqlTestStore.ExecuteAsync($"UPDATE {test.Schema}.schema_version SET version = 99");
        await test.OpenAsync();
        await AssertRefusedAsync(test, "version 99", "Update the package");

        await PostgreSqlTestStore.ExecuteAsync($"UPDATE {test.Schema}.schema_version SET version = {SchemaScripts.LatestVersion}");

        await AssertAcceptedAsync(test);
    }

    [StoreFact]
    public async Task Tables_of_an_older_version_are_updated_with_their_events()
    {
        await using var test = new PostgreSqlTestStore();
        await PostgreSqlTestStore.ExecuteAsync(SchemaScripts.Read(1, test.Schema));
        await PostgreSqlTestStore.ExecuteAsync($"INSERT INTO {test.Schema}.events (dataset, event_name, send_deadline, payload) VALUES ('{TestEvents.Dataset}', 'Lead', now() + interval '1 day', '\\x7b7d')");
        await test.OpenAsync();
        await AssertRefusedAsync(test, "the tables have version 1", "Run the later scripts");

        await test.ApplySchemaAsync();

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await test.Store.AppendAsync("accepted"))[0] != AppendStatus.Stored)
            await Task.Delay(20, limit.Token);
        var status = await test.Store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None);
        Assert.InRange(status.OldestStoredAt!.Value, test.Now.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal(2, (await test.Store.ClaimAsync()).Count);
    }

    [StoreFact]
    public async Task A_user_without_permission_is_told_which_one_is_missing()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        var user = "u_" + test.Schema;
        await PostgreSqlTestStore.ExecuteAsync($"CREATE ROLE {user} LOGIN PASSWORD '{PostgreSqlServer.Password}'; GRANT USAGE ON SCHEMA {test.Schema} TO {user}; GRANT SELECT ON {test.Schema}.schema_version TO {user}");
        test.Open(options => options.ConnectionString = With(settings => settings.Username = user));
        await AssertRefusedAsync(test, "no permission", "SELECT, INSERT, UPDATE and DELETE");

        await PostgreSqlTestStore.ExecuteAsync($"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {test.Schema} TO {user}");

        await AssertAcceptedAsync(test);
        await PostgreSqlTestStore.ExecuteAsync($"DROP OWNED BY {user}; DROP ROLE {user}");
    }

    [StoreFact]
    public async Task A_wrong_password_database_or_port_is_a_sentence()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await test.Open(options => options.ConnectionString = With(settings => settings.Password = PostgreSqlServer.Password + "-wrong")).AssertRefusedAsync(test, "refuses the user or the password");
        await test.Open(options => options.ConnectionString = With(settings => settings.Database = "nothing")).AssertRefusedAsync(test, "the database doesn't exist");
        await test.Open(options => options.ConnectionString = With(settings => settings.Port = ServerPrograms.FindFreePort())).AssertRefusedAsync(test, "the server can't be reached");

        Assert.All(test.Log.Lines, line => Assert.DoesNotContain("canary", line, StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task The_schema_is_applied_at_start_by_an_option_also_by_many_processes_at_once()
    {
        await using var test = new PostgreSqlTestStore();
        var stores = Enumerable.Range(0, 4).Select(_ => test.Open(options => options.ApplySchema = true)).ToList();

        var results = await Task.WhenAll(stores.Select((store, number) => store.AppendAsync($"{number}")));

        Assert.True(results.All(result => result[0] == AppendStatus.Stored), string.Join('\n', test.Log.Lines));
        await test.ApplySchemaAsync();
        Assert.Equal(1, await PostgreSqlTestStore.ExecuteAsync($"SELECT count(*)::int FROM {test.Schema}.schema_version"));
    }

    [StoreFact]
    public async Task Too_many_waiting_events_refuse_new_ones()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await test.OpenAsync();
        await test.Store.AppendAsync([.. Enumerable.Range(0, 50).Select(number => TestEvents.Create($"{number}"))]);
        await PostgreSqlTestStore.ExecuteAsync($"ANALYZE {test.Schema}.events");
        var store = test.Open(options => options.MaxEvents = 10);

        await Application.WaitUntilAsync(() => test.Log.Lines.Any(line => line.Contains("more than 10 events", StringComparison.Ordinal)));

        Assert.Equal([AppendStatus.Full], await store.AppendAsync("late"));
        Assert.Equal(50, (await store.ClaimAsync()).Count);
    }

    [StoreFact]
    public async Task One_event_that_can_not_be_stored_does_not_take_the_others_along()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await test.OpenAsync();
        var names = (string[])["\\u0000", "\\ud800", "ok"];

        var results = await Task.WhenAll(names.Select(name => test.Store.AppendAsync(
            new StoredEvent("main", System.Text.Encoding.UTF8.GetBytes($$"""{"event_name":"{{name}}","event_id":"a","event_time":1}"""), DateTimeOffset.UtcNow.AddDays(1)))));

        Assert.All(results, result => Assert.Equal([AppendStatus.Stored], result));
        Assert.Equal(3, (await test.Store.ClaimAsync()).Count);
    }

    [Theory]
    [InlineData("Host=db;Pasword=canary", "capi", 60, "can't be read")]
    [InlineData("Port=canary;Host=db", "capi", 60, "can't be read")]
    [InlineData("Database=shop", "capi", 60, "can't be read")]
    [InlineData(" ", "capi", 60, "Set either ConnectionString or DataSource")]
    [InlineData("Host=db", "Capi; DROP", 60, "Schema")]
    [InlineData("Host=db", "capi", 1, "LeaseDuration")]
    public void Invalid_options_say_what_to_change(string connectionString, string schema, int leaseSeconds, string expected)
    {
        using var provider = new ServiceCollection().UsePostgreSql(options =>
            (options.ConnectionString, options.Schema, options.LeaseDuration) = (connectionString, schema, TimeSpan.FromSeconds(leaseSeconds))).BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IEventStore>);

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_have_the_schema_and_only_its_tables()
    {
        var script = PostgreSqlSchema.GetScript(1, "events_of_meta");

        Assert.DoesNotContain("capi.", PostgreSqlSchema.GetScript(2, "events_of_meta"), StringComparison.Ordinal);
        Assert.DoesNotContain("capi.", script[script.IndexOf("CREATE SCHEMA", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("CREATE SCHEMA IF NOT EXISTS events_of_meta;", script, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE events_of_meta.events (", script, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => PostgreSqlSchema.GetScript(SchemaScripts.LatestVersion + 1));
        Assert.Throws<ArgumentException>(() => PostgreSqlSchema.GetScript(1, "a;b"));
        Assert.Equal("capi", SchemaScripts.IsValidName("capi") ? "capi" : "");
    }

    private static string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = PostgreSqlServer.Shared.CreateSettings();
        change(settings);
        return settings.ConnectionString;
    }

    private static Task AssertRefusedAsync(PostgreSqlTestStore test, params string[] words) => test.Current.AssertRefusedAsync(test, words);

    private static async Task AssertAcceptedAsync(PostgreSqlTestStore test)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await test.Store.AppendAsync("accepted"))[0] != AppendStatus.Stored)
            await Task.Delay(20, limit.Token);
        Assert.Equal("accepted", await test.Store.ClaimIdsAsync());
        Assert.Null(test.Current.Problem);
        Assert.Contains(test.Log.Lines, line => line.Contains("accepted again", StringComparison.Ordinal));
    }
}
