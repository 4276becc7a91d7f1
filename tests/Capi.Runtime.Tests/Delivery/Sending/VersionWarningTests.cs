using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class VersionWarningTests
{
    private const string HeaderText = FakeGraphResponse.Canary + ": this version is deprecated";

    [Fact]
    public async Task The_header_is_logged_once_and_counted_each_time()
    {
        using var metrics = new DatasetMetricsRecorder("warned-shop");
        await using var graph = await FakeGraphServer.StartAsync(request => FakeGraphServer.AcceptAll(request) with { VersionWarning = HeaderText });
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.GraphVersion = "v22.0", alias: "warned-shop");

        await SendAndFlushAsync(host, "order-1");
        var warning = Assert.Single(GetWarnings(host));
        Assert.Equal(1, metrics.VersionWarnings);

        await SendAndFlushAsync(host, "order-2");
        Assert.Same(warning, Assert.Single(GetWarnings(host)));
        Assert.Equal(2, metrics.VersionWarnings);
        Assert.Equal(2, metrics.DeliveredEvents);

        Assert.Equal((LogLevel.Warning, "Capi.Delivery"), (warning.Level, warning.Category));
        Assert.Equal(("warned-shop", "v22.0"), (warning.GetStructuredStateValue("Alias"), warning.GetStructuredStateValue("Version")));
        Assert.DoesNotContain("canary", host.Logs.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_header_nothing_is_logged_or_counted()
    {
        using var metrics = new DatasetMetricsRecorder("unwarned-shop");
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.GraphVersion = "v22.0", alias: "unwarned-shop");

        await SendAndFlushAsync(host, "order-1");

        Assert.Empty(GetWarnings(host));
        Assert.Equal(0, metrics.VersionWarnings);
        Assert.Equal(1, metrics.DeliveredEvents);
    }

    [Fact]
    public async Task A_rejected_request_with_the_header_is_reported_too()
    {
        using var metrics = new DatasetMetricsRecorder("warned-and-rejected-shop");
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 100) with { VersionWarning = "" });
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "warned-and-rejected-shop");

        await SendAndFlushAsync(host, "order-1");

        Assert.Single(GetWarnings(host));
        Assert.Equal(1, metrics.VersionWarnings);
        Assert.Equal(1, metrics.GetFailedEvents("rejected"));
    }

    [Fact]
    public async Task Each_dataset_logs_its_own_warning()
    {
        await using var graph = await FakeGraphServer.StartAsync(request => FakeGraphServer.AcceptAll(request) with { VersionWarning = HeaderText });
        await using var host = await ClientHost.StartAsync(
            graph.Address, options => options.Datasets["other-shop"] = new() { DatasetId = "49", AccessToken = "token-other" });
        var other = host.Client.ForDataset("other-shop");

        await SendAndFlushAsync(host, "order-1");
        await host.SendAsync(other, "order-2");
        await other.FlushAsync().WithTimeout();

        Assert.Equal(["default", "other-shop"], GetWarnings(host).Select(warning => warning.GetStructuredStateValue("Alias")));
    }

    private static async Task SendAndFlushAsync(ClientHost host, string id)
    {
        await host.SendAsync(id);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    private static List<FakeLogRecord> GetWarnings(ClientHost host) => [.. host.Logs.GetSnapshot().Where(record => record.Id.Id == 11)];
}
