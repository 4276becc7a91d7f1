using Capi.Storage.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>A server that is gone at the start, and one that crashes while events are accepted and sent.</summary>
[PostgreSqlRequired]
public class FaultTests
{
    [StoreFact]
    public async Task No_accepted_event_is_lost_by_crashes_of_the_server()
    {
        using var server = PostgreSqlServer.Start();
        var log = new ListLogger();
        await using var endpoint = await RecordingEndpoint.StartAsync(() => Task.Delay(5));
        server.Crash();
        using var host = Application.Build(
            endpoint.Address,
            options => (options.ConnectionString, options.ApplySchema, options.PollInterval, options.LeaseDuration) =
                (server.ConnectionString, true, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5)),
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(log)));
                services.AddHealthChecks().AddMetaCapi();
            });
        await host.StartAsync();
        var client = host.GetClient();
        Assert.Equal(EnqueueStatus.QueueFull, (await client.SendOrderPaidAsync(OrderPaid.Create("too early"), Application.Context)).Status);

        var checks = host.Services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Unhealthy, (await checks.CheckHealthAsync()).Status);

        var accepted = new HashSet<string>();
        var refused = 0;
        server.Resume();
        for (var crash = 0; crash < 3; crash++)
        {
            var atLeast = accepted.Count + 150;
            for (var number = 0; accepted.Count < atLeast; number++)
                await SendAsync($"{crash}-{number}");
            server.Crash();
            for (var number = 0; number < 20; number++)
                await SendAsync($"{crash}-down-{number}");
            server.Resume();
        }

        await Application.WaitUntilAsync(() => accepted.All(endpoint.Events.ContainsKey));
        while ((await checks.CheckHealthAsync()).Status != HealthStatus.Healthy)
            await Task.Delay(10);
        await host.StopAsync();

        Assert.True(refused >= 50, "Events were accepted without a server.");
        Assert.All(endpoint.Events.Values, copies => Assert.Single(copies.Distinct(StringComparer.Ordinal)));
        Assert.Contains(log.Lines, line => line.Contains("new events are refused, and accepted ones are kept", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("accepted again", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain("canary", line, StringComparison.Ordinal));

        async Task SendAsync(string id)
        {
            if ((await client.SendOrderPaidAsync(OrderPaid.Create(id), Application.Context)).IsAccepted)
                accepted.Add(id);
            else
                refused++;
        }
    }
}
