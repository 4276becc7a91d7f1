using Capi.Storage.Testing.Processes;

namespace Capi.Bridge.Wolverine.Tests;

/// <summary>The whole way over a durable bus: what the bus has reaches the endpoint although the process is killed.</summary>
/// <remarks>CAPI_KILL_ROUNDS sets the number of kills. 6 by default: a process with Wolverine takes seconds to start.</remarks>
public class KillTests
{
    private const string Relay = "Capi.Bridge.Relay.dll";
    private const int DefaultRounds = 6;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static int Rounds => KillRounds.GetCount(DefaultRounds);

    [Fact]
    public async Task No_published_event_is_lost_by_kills_and_none_is_stored_twice()
    {
        var directory = Directory.CreateTempSubdirectory("capi-bridge-").FullName;
        try
        {
            await using var endpoint = await RecordingEndpoint.StartAsync();
            var random = new Random(20261130);
            var accepted = new HashSet<string>(StringComparer.Ordinal);
            for (var round = 0; round < Rounds; round++)
            {
                using var relay = SenderProcess.Start(directory, endpoint.Address, round * 1_000_000L, -1, Relay);
                await relay.ReadAsync(random.Next(1, 300));
                await relay.KillAsync();
                accepted.UnionWith(relay.Accepted);
            }

            using (SenderProcess.Start(directory, endpoint.Address, program: Relay))
            {
                using var limit = new CancellationTokenSource(Limit);
                while (!accepted.All(endpoint.Events.ContainsKey))
                    await Task.Delay(20, limit.Token);
            }

            Assert.True(accepted.Count > Rounds);
            Assert.All(endpoint.Events.Values, copies => Assert.Single(copies.Distinct(StringComparer.Ordinal)));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
