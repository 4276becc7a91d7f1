namespace Capi.Storage.PostgreSql.Tests;

/// <summary>New events are found without waiting for the next poll.</summary>
[PgBouncerRequired]
public class NotificationTests
{
    [StoreFact]
    public async Task A_stored_event_wakes_other_processes_at_the_commit()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        var other = test.Open(options => options.PollInterval = TimeSpan.FromDays(1));
        await test.OpenAsync();
        var claimed = ClaimWhenStoredAsync(other);
        await Application.WaitUntilAsync(() => IsListeningAsync(test).GetAwaiter().GetResult());

        await test.Store.AppendAsync("a");

        Assert.Equal("a", await claimed.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    [StoreFact]
    public async Task A_lost_connection_is_opened_again_and_what_was_missed_is_found()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        var other = test.Open(options => options.PollInterval = TimeSpan.FromDays(1));
        await test.OpenAsync();
        await Application.WaitUntilAsync(() => IsListeningAsync(test).GetAwaiter().GetResult());
        await PostgreSqlTestStore.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN {test.Schema}_events'");
        var claimed = ClaimWhenStoredAsync(other);

        await test.Store.AppendAsync("a");

        Assert.Equal("a", await claimed.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    [StoreFact]
    public async Task Behind_PgBouncer_events_are_found_by_polling_and_the_log_says_why()
    {
        await using var test = new PgBouncerTestStore();
        await test.PrepareAsync();
        await test.OpenAsync();
        var claimed = ClaimWhenStoredAsync(await test.OpenAnotherAsync());

        await test.Store.AppendAsync("a");

        Assert.Equal("a", await claimed.WaitAsync(TimeSpan.FromMinutes(2)));
        await Application.WaitUntilAsync(() => test.Log.Lines.Any(line => line.Contains("ListenConnectionString", StringComparison.Ordinal)));
    }

    private static async Task<bool> IsListeningAsync(PostgreSqlTestStore test) =>
        (long)(await PostgreSqlTestStore.ExecuteAsync($"SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN {test.Schema}_events'"))! >= 1;

    private static async Task<string> ClaimWhenStoredAsync(IEventStore store)
    {
        while (await store.WaitForEventsAsync(TestEvents.Dataset, CancellationToken.None))
        {
            if (await store.ClaimIdsAsync() is { Length: > 0 } ids)
                return ids;
        }

        return "closed";
    }
}
