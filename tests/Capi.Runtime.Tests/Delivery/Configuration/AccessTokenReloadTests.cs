using Capi.Runtime.Tests.Delivery.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Capi.Runtime.Tests.Delivery.Configuration;

/// <summary>A reload of the configuration changes the access token and nothing else.</summary>
public class AccessTokenReloadTests
{
    private const string NewToken = "EAAnewTOKENnew";

    [Fact]
    public async Task The_next_request_uses_the_new_token()
    {
        await using var server = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        using var host = await StartAsync(server);

        await SendAsync(host, "order-1");
        Reload(host, ("MetaCapi:AccessToken", NewToken));
        await SendAsync(host, "order-2");

        Assert.Equal("Bearer " + ClientHost.Token, (await server.ReadRequestAsync()).Token);
        Assert.Equal("Bearer " + NewToken, (await server.ReadRequestAsync()).Token);
        var logged = Assert.Single(GetLogs(host), record => record.Id.Id == 14);
        Assert.Equal("Dataset default: the configuration was reloaded, and requests use the new access token.", logged.Message);
    }

    [Theory]
    [InlineData("MetaCapi:AccessToken", "<your-token>")]
    [InlineData("MetaCapi:AccessToken", "")]
    [InlineData("MetaCapi:MaxBatchEvents", "5000")]
    [InlineData("MetaCapi:Linger", "canary")]
    public async Task An_invalid_configuration_changes_nothing_and_is_logged_without_its_value(string key, string value)
    {
        await using var server = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        using var host = await StartAsync(server);

        Reload(host, ("MetaCapi:AccessToken", NewToken), (key, value));
        await SendAsync(host, "order-1");

        Assert.Equal("Bearer " + ClientHost.Token, (await server.ReadRequestAsync()).Token);
        var logged = Assert.Single(GetLogs(host), record => record.Id.Id == 15);
        Assert.StartsWith("The configuration was reloaded, but isn't valid, so the values before it stay in use: ", logged.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(NewToken, logged.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", logged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_dataset_ID_waits_for_the_next_start()
    {
        await using var server = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        using var host = await StartAsync(server);

        Reload(host, ("MetaCapi:DatasetId", "49"), ("MetaCapi:AccessToken", NewToken));
        await SendAsync(host, "order-1");

        var request = await server.ReadRequestAsync();
        Assert.Equal(("/v27.0/1234567890/events", "Bearer " + ClientHost.Token), (request.Target, request.Token));
    }

    [Fact]
    public async Task A_reload_without_a_change_logs_nothing()
    {
        await using var server = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        using var host = await StartAsync(server);

        Reload(host);

        Assert.DoesNotContain(GetLogs(host), record => record.Id.Id is 14 or 15);
    }

    private static async Task<IHost> StartAsync(FakeGraphServer server)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MetaCapi:DatasetId"] = "1234567890",
            ["MetaCapi:AccessToken"] = ClientHost.Token,
            ["MetaCapi:BaseAddress"] = server.Address.AbsoluteUri,
            ["MetaCapi:Linger"] = "00:00:00",
        });
        builder.Services.AddMetaCapi(builder.Configuration.GetSection("MetaCapi"));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static void Reload(IHost host, params ReadOnlySpan<(string Key, string Value)> changes)
    {
        var configuration = (IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>();
        foreach (var (key, value) in changes)
            configuration[key] = value;

        configuration.Reload();
    }

    private static async Task SendAsync(IHost host, string id)
    {
        var client = host.Services.GetRequiredService<IMetaCapiClient>();
        Assert.True((await client.EnqueueAsync(new TestEvent(id, DateTimeOffset.UtcNow), TestEvent.Context)).IsAccepted);
        await client.FlushAsync();
    }

    private static IReadOnlyList<FakeLogRecord> GetLogs(IHost host) => host.Services.GetFakeLogCollector().GetSnapshot();
}
