using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.Runtime.Tests.Delivery;

/// <summary>The metrics of requests and of each dataset's state. Each test has an alias of its own, because the meter is one for the process.</summary>
public class LaneMetricsTests
{
    [Fact]
    public async Task A_request_is_measured_with_its_size_and_status()
    {
        using var durations = new MetricCollector<double>(null, "Capi.Runtime", "capi.client.request.duration");
        using var sizes = new MetricCollector<int>(null, "Capi.Runtime", "capi.client.batch.size");
        await using var graph = await FakeGraphServer.StartAsync(_ => new(503, ""), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, alias: "measured");
        await host.SendAsync("order-1");
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal([503, 200], Get(durations, "measured").Select(measured => (int)measured.Tags["http.response.status_code"]!));
        Assert.Equal([1, 1], Get(sizes, "measured").Select(measured => measured.Value));
    }

    [Fact]
    public async Task A_request_without_an_answer_has_a_fault()
    {
        using var durations = new MetricCollector<double>(null, "Capi.Runtime", "capi.client.request.duration");
        await using var host = await ClientHost.StartAsync(new("http://127.0.0.1:1"), alias: "unreachable");
        var failed = host.Logs.WaitForAsync("NotConnected");
        await host.SendAsync("order-1");
        await failed;

        Assert.Equal("not_connected", Get(durations, "unreachable")[0].Tags["capi.request.fault"]);
    }

    [Fact]
    public async Task The_state_of_a_dataset_is_measured_while_its_host_runs()
    {
        using var state = new MetricCollector<int>(null, "Capi.Runtime", "capi.client.lane.state");
        using var usage = new MetricCollector<double>(null, "Capi.Runtime", "capi.client.throttle.usage");
        using var pending = new MetricCollector<long>(null, "Capi.Runtime", "capi.client.event.pending");
        using var capacity = new MetricCollector<long>(null, "Capi.Runtime", "capi.client.queue.capacity");
        await using var graph = await FakeGraphServer.StartAsync(_ =>
        {
            var response = FakeGraphResponse.Error(400, 190);
            response.Headers["X-App-Usage"] = """{"call_count":42}""";
            return response;
        });
        await using (var host = await ClientHost.StartAsync(graph.Address, options => options.MaxQueueBytes = TestEvent.SmallestQueueBytes, alias: "state"))
        {
            Assert.Equal(0, Read(state));
            await host.SendAsync("order-1");
            await host.Logs.WaitForAsync("Meta refuses all events");

            Assert.Equal((2, 42.0, 1L, (long)TestEvent.SmallestQueueBytes), (Read(state), Read(usage), Read(pending), Read(capacity)));
        }

        state.Clear();
        state.RecordObservableInstruments();
        Assert.Empty(Get(state, "state"));

        static T Read<T>(MetricCollector<T> collector)
            where T : struct
        {
            collector.RecordObservableInstruments();
            return Get(collector, "state")[^1].Value;
        }
    }

    private static List<CollectedMeasurement<T>> Get<T>(MetricCollector<T> collector, string alias)
        where T : struct => [.. collector.GetMeasurementSnapshot().ContainsTags(new KeyValuePair<string, object?>("capi.dataset", alias))];
}
