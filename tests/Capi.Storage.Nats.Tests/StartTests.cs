using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using Capi.Storage.Nats.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats.Tests;

/// <summary>What a person has to mend stops the start with a sentence; a server that doesn't answer does not.</summary>
[NatsServerRequired]
public class StartTests
{
    private const string Users = """
        authorization {
          users = [
            { user: "admin", password: "canary-secret" }
            { user: "shop", password: "canary-secret", permissions: {
                publish: ["$JS.API.>", "$JS.ACK.>", "$KV.capi-attempts.>", "$KV.capi-send-once.>", "capi.>"], subscribe: ["_INBOX.>", "capi.wake.*"] } }
            { user: "reader", password: "canary-secret", permissions: { publish: ["_INBOX.>"], subscribe: [">"] } }
          ]
        }
        """;

    [StoreFact]
    public async Task A_server_that_does_not_answer_is_logged_and_does_not_stop_the_start()
    {
        var log = new ListLogger();
        using var host = Build(options => options.Url = "nats://user:canary-secret@127.0.0.1:9", log);
        await host.StartAsync();

        Assert.Equal([AppendStatus.Full], await host.Services.GetRequiredService<IEventStore>().AppendAsync("a"));

        await host.StopAsync();
        Assert.Contains(log.Lines, line => line.Contains("No server answers at 127.0.0.1:9", StringComparison.Ordinal) && line.Contains("check Url", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task A_server_that_comes_later_is_used_without_a_restart()
    {
        await using var server = await NatsServer.StartAsync();
        await server.KillAsync();
        using var host = Build(options => options.Url = server.Url);
        await host.StartAsync();
        var store = host.Services.GetRequiredService<IEventStore>();
        Assert.Equal([AppendStatus.Full], await store.AppendAsync("a"));

        await server.StartAgainAsync();

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await store.AppendAsync("a"))[0] != AppendStatus.Stored)
            await Task.Delay(20, limit.Token);
        Assert.Equal("a", await store.ClaimIdsAsync());
        await host.StopAsync();
    }

    [StoreFact]
    public async Task A_server_without_JetStream_stops_the_start()
    {
        await using var server = await NatsServer.StartAsync(hasJetStream: false);

        Assert.Contains("has no JetStream: start nats-server with -js", await GetProblemAsync(options => options.Url = server.Url), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_wrong_password_stops_the_start_and_is_not_shown()
    {
        await using var server = await NatsServer.StartAsync(Users);

        var problem = await GetProblemAsync(options => options.Url = WithUser(server, "admin", "canary-wrong"));

        Assert.Contains("refuses the login", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_missing_permission_stops_the_start_and_is_named()
    {
        await using var server = await NatsServer.StartAsync(Users);

        var problem = await GetProblemAsync(options => options.Url = WithUser(server, "reader", "canary-secret"));

        Assert.Contains("doesn't permit", problem, StringComparison.Ordinal);
        Assert.Contains("$JS.API.STREAM.INFO.capi-events", problem, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("canary", problem, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task The_documented_permissions_are_enough()
    {
        await using var server = await NatsServer.StartAsync(Users);
        var log = new ListLogger();
        using var host = Build(options => options.Url = WithUser(server, "shop", "canary-secret"), log);
        await host.StartAsync();
        var store = host.Services.GetRequiredService<IEventStore>();

        var once = TestEvents.Create("a") with { SendOnceKey = SendOnceKey.Create("1", "Purchase", "a") };
        Assert.Equal([AppendStatus.Stored, AppendStatus.Stored], await store.AppendAsync(once, TestEvents.Create("b")));
        Assert.True(await store.WaitForEventsAsync(TestEvents.Dataset, CancellationToken.None));
        var claimed = (await store.ClaimAsync()).OrderBy(TestEvents.GetId).ToList();
        await store.ReleaseAsync(TestEvents.Dataset, [claimed[0] with { Attempts = 1 }], TimeSpan.Zero, CancellationToken.None);
        await store.DeadLetterAsync(TestEvents.Dataset, [claimed[1]], new(DeadLetterReason.Rejected), CancellationToken.None);
        Assert.Equal(1, Assert.Single(await store.ClaimAsync()).Attempts);
        Assert.Single(await store.DeadLetters.ReadAllAsync());
        await store.EraseAsync(EventSelector.FromEventId("b"), CancellationToken.None);
        Assert.Empty(await store.DeadLetters.ReadAllAsync());
        await host.StopAsync();
        Assert.DoesNotContain(log.Lines, line => line.Contains("refused", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task A_stream_that_would_keep_or_lose_events_stops_the_start()
    {
        var server = await NatsServer.Shared;
        var names = CreateNames();
        await CreateStreamAsync(server, new(names.EventStream, [names.EventSubjects]));

        var problem = await GetProblemAsync(options => (options.Url, options.Prefix) = (server.Url, names.Prefix));

        Assert.Equal($"The stream {names.EventStream} has retention limits, the store needs workqueue: set Prefix to another name, or change or delete the stream.", problem);
    }

    [StoreFact]
    public async Task Another_limit_of_an_existing_stream_is_used_and_logged()
    {
        var server = await NatsServer.Shared;
        var names = CreateNames();
        await CreateStreamAsync(server, StreamSettings.CreateEventStream(names, new() { MaxBytes = 5_000_000 }));
        var log = new ListLogger();
        using var host = Build(options => (options.Url, options.Prefix) = (server.Url, names.Prefix), log);

        await host.StartAsync();
        await host.StopAsync();

        Assert.Contains(log.Lines, line => line.Contains("has max_bytes 5000000; the options say 1073741824", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task Subjects_of_another_stream_stop_the_start()
    {
        var server = await NatsServer.Shared;
        var names = CreateNames();
        await CreateStreamAsync(server, new($"{names.Prefix}-all", [$"{names.Prefix}.>"]));

        Assert.Contains("Another stream has the subjects", await GetProblemAsync(options => (options.Url, options.Prefix) = (server.Url, names.Prefix)), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task More_replicas_than_servers_stop_the_start()
    {
        var server = await NatsServer.Shared;

        Assert.Contains(
            "fewer servers than Replicas", await GetProblemAsync(options => (options.Url, options.Prefix, options.Replicas) = (server.Url, CreateNames().Prefix, 3)), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Invalid_options_stop_the_start_and_are_not_shown()
    {
        using var host = Build(options => (options.Url, options.Prefix, options.MaxBytes, options.AckWait) = ("nats://canary secret", "a.b", 1, TimeSpan.Zero));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(4, exception.Failures.Count());
        Assert.DoesNotContain("canary", exception.Message, StringComparison.Ordinal);
    }

    private static StoreNames CreateNames() => new("start-" + Guid.NewGuid().ToString("N")[..12]);

    private static string WithUser(NatsServer server, string user, string password) => server.Url.Replace("nats://", $"nats://{user}:{password}@", StringComparison.Ordinal);

    private static async Task CreateStreamAsync(NatsServer server, StreamConfig configuration)
    {
        await using var connection = new NatsConnection(new() { Url = server.Url });
        await new NatsJSContext(connection).CreateStreamAsync(configuration);
    }

    private static async Task<string> GetProblemAsync(Action<NatsStoreOptions> configure)
    {
        var log = new ListLogger();
        using var host = Build(configure, log);
        var problem = (await Assert.ThrowsAsync<StoreUnavailableException>(() => host.StartAsync())).Message;
        Assert.Single(log.Lines, line => line.Contains(problem, StringComparison.Ordinal));
        return problem;
    }

    private static IHost Build(Action<NatsStoreOptions> configure, ListLogger? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (log is not null)
            builder.Logging.AddProvider(new ListLoggerProvider(log));
        builder.Services.AddMetaCapi(options => (options.DatasetId, options.AccessToken) = ("1000000000000001", "token")).UseNats(configure);
        return builder.Build();
    }
}
