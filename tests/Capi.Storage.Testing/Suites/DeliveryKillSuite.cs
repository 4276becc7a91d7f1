using Capi.Storage.Testing.Processes;
using Capi.Storage.Testing.Requirements;

namespace Capi.Storage.Testing.Suites;

/// <summary>The whole way on a process of its own: accepted events reach the endpoint although the process is killed or stopped.</summary>
public abstract class DeliveryKillSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    protected override bool BeginsOpen => false;

    // As configured in the process.
    private const int MaxEventsInFlight = 4 * 50;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [StoreFact]
    public async Task No_accepted_event_is_lost_by_kills_and_few_are_sent_twice_with_the_same_bytes()
    {
        await using var endpoint = await RecordingEndpoint.StartAsync();
        var rounds = KillRounds.Count;
        var random = new Random(20261130);
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        var mostDuplicates = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = CountDuplicates(endpoint);
            using var sender = SenderProcess.Start(Test.ProcessArgument, endpoint.Address, round * 1_000_000L, -1);
            await sender.ReadAsync(random.Next(1, 600));
            await sender.KillAsync();
            accepted.UnionWith(sender.Accepted);
            mostDuplicates = Math.Max(mostDuplicates, CountDuplicates(endpoint) - before);
        }

        using (SenderProcess.Start(Test.ProcessArgument, endpoint.Address))
            await WaitUntilAsync(() => accepted.All(endpoint.Events.ContainsKey));

        Assert.True(accepted.Count > rounds);
        Assert.All(endpoint.Events.Values, copies => Assert.Single(copies.Distinct(StringComparer.Ordinal)));
        // What a killed process had comes back after its lease, so in one round that of several.
        if (!Test.KeepsClaimsOfKilledProcesses)
            Assert.InRange(mostDuplicates, 0, MaxEventsInFlight);
        Assert.InRange(CountDuplicates(endpoint), 0, rounds * MaxEventsInFlight);
    }

    [StoreFact]
    public async Task A_stop_while_the_endpoint_does_not_answer_keeps_exactly_what_was_not_answered()
    {
        if (OperatingSystem.IsWindows())
            return; // There is no SIGTERM.
        var opened = new TaskCompletionSource();
        await using var endpoint = await RecordingEndpoint.StartAsync(() => opened.Task);
        HashSet<string> accepted;
        using (var sender = SenderProcess.Start(Test.ProcessArgument, endpoint.Address, count: 1_000))
        {
            await sender.ReadAllAsync();
            await WaitUntilAsync(() => endpoint.Requests > 0);
            Assert.Equal(0, await sender.TerminateAsync());
            accepted = sender.Accepted;
        }

        Assert.Equal(1_000, accepted.Count);
        Assert.Equal(accepted, await ReadStoreAsync());
        opened.SetResult();
        using (SenderProcess.Start(Test.ProcessArgument, endpoint.Address))
            await WaitUntilAsync(() => accepted.All(endpoint.Events.ContainsKey));
    }

    [StoreFact]
    public async Task A_stop_while_the_endpoint_is_slow_keeps_exactly_what_was_not_answered()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var endpoint = await RecordingEndpoint.StartAsync(() => Task.Delay(100));
        HashSet<string> accepted;
        using (var sender = SenderProcess.Start(Test.ProcessArgument, endpoint.Address, count: 3_000))
        {
            await sender.ReadAllAsync();
            await WaitUntilAsync(() => endpoint.Events.Count > 0);
            Assert.Equal(0, await sender.TerminateAsync());
            accepted = sender.Accepted;
        }

        var rest = await ReadStoreAsync();
        Assert.Equal(3_000, accepted.Count);
        Assert.Equal(accepted, rest.Union(endpoint.Events.Keys).ToHashSet(StringComparer.Ordinal));
        Assert.Empty(rest.Intersect(endpoint.Events.Keys));
        using (SenderProcess.Start(Test.ProcessArgument, endpoint.Address))
            await WaitUntilAsync(() => accepted.All(endpoint.Events.ContainsKey));
        Assert.Equal(0, CountDuplicates(endpoint));
    }

    [StoreFact]
    public async Task A_stop_while_the_endpoint_is_dead_keeps_everything()
    {
        if (OperatingSystem.IsWindows())
            return;
        HashSet<string> accepted;
        using (var sender = SenderProcess.Start(Test.ProcessArgument, new("http://127.0.0.1:9"), count: 1_000))
        {
            await sender.ReadAllAsync();
            Assert.Equal(0, await sender.TerminateAsync());
            accepted = sender.Accepted;
        }

        Assert.Equal(1_000, accepted.Count);
        Assert.Equal(accepted, await ReadStoreAsync());
        await using var endpoint = await RecordingEndpoint.StartAsync();
        using (SenderProcess.Start(Test.ProcessArgument, endpoint.Address))
            await WaitUntilAsync(() => accepted.All(endpoint.Events.ContainsKey));
        Assert.Equal(0, CountDuplicates(endpoint));
    }

    private static int CountDuplicates(RecordingEndpoint endpoint) => endpoint.Events.Values.Sum(copies => copies.Count - 1);

    private async Task<HashSet<string>> ReadStoreAsync()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await Test.OpenAsync();
        var read = new List<ClaimedEvent>();
        while (await Store.ClaimAsync(dataset: "default") is { Count: > 0 } claimed)
        {
            Assert.All(claimed, one => Assert.True(ids.Add(TestEvents.GetId(one))));
            read.AddRange(claimed);
        }

        await Store.ReleaseAsync("default", read, TimeSpan.Zero, CancellationToken.None);
        await Test.CloseAsync(Store);
        return ids;
    }

    private static async Task WaitUntilAsync(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isTrue())
            await Task.Delay(20, limit.Token);
    }
}
