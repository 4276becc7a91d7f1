using System.Net.Sockets;
using Capi.Delivery;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>Twelve ways in which a request fails, over plain sockets, with the default delays: 1,000 events wait until it is over, and those that came later arrive too.</summary>
public class FaultMatrixTests
{
    private const int Waiting = 1_000;
    private const int Later = 10;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Fault = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HoldDelay = TimeSpan.FromMinutes(5);

    // An attempt that had begun before the end of the fault has its own time.
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60) + RequestTimeout + Step;

    // So long nothing happens when the client waits for its clock.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(20);

    private const string Json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly Dictionary<string, Func<Socket, CancellationToken, Task>> Faults = new(StringComparer.Ordinal)
    {
        ["503"] = FaultyEndpoint.Respond("HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        ["429"] = FaultyEndpoint.Respond("HTTP/1.1 429 Too Many\r\nRetry-After: 20\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        ["reset"] = FaultyEndpoint.ResetAsync,
        ["half-open"] = FaultyEndpoint.KeepSilentAsync,
        ["slow headers"] = FaultyEndpoint.Trickle("HTTP/1.1 200 OK\r\nX-Slow: ", "a"),
        ["slow status line"] = FaultyEndpoint.Trickle("", "HTTP/1.1 200 OOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOO"),
        ["slow body"] = FaultyEndpoint.Trickle(Json + "Content-Length: 1000000\r\n\r\n{\"events_", "received "),
        ["slow chunks"] = FaultyEndpoint.Trickle(Json + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"),
        ["slow error"] = FaultyEndpoint.Trickle("HTTP/1.1 500 Error\r\nContent-Length: 1000000\r\n\r\n{\"error\":{\"message\":\"", "w"),
        ["cut JSON"] = FaultyEndpoint.Respond(Json + "Content-Length: 30\r\n\r\n{\"events_recei"),
        ["HTML"] = FaultyEndpoint.Respond("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 24\r\nConnection: close\r\n\r\n<html>maintenance</html>"),
        ["64 MB"] = FaultyEndpoint.Flood(Json + "Content-Length: 67108864\r\n\r\n", new string(' ', 65_536), 1_024),
        ["64 MB of JSON"] = FaultyEndpoint.Flood(Json + "Content-Length: 67108864\r\n\r\n{\"messages\":[1", string.Concat(Enumerable.Repeat(",1", 32_768)), 1_024),
        ["wrong dataset"] = RespondError("\"code\":100,\"error_subcode\":33"),
        ["revoked token"] = RespondError("\"code\":190,\"error_subcode\":460"),
        ["token restored"] = RespondError("\"code\":190,\"error_subcode\":460"),
        // The open connection ends, and a new one needs the name.
        ["no name"] = FaultyEndpoint.ResetAsync,
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_event_is_lost_no_attempt_takes_longer_than_its_time_and_all_arrive_afterwards(string name)
    {
        var clock = new TimerTrackingTimeProvider();
        var alias = "matrix-" + name.Replace(' ', '-');
        using var durations = new MetricCollector<double>(null, "Capi.Runtime", "capi.client.request.duration");
        using var endpoint = FaultyEndpoint.Start();
        var isNameKnown = true;
        await using var host = await ClientHost.StartAsync(
            endpoint.Address,
            options =>
            {
                (options.RetryDelay, options.MaxRetryDelay) = (new MetaCapiOptions().RetryDelay, new MetaCapiOptions().MaxRetryDelay);
                (options.RequestTimeout, options.HoldDelay, options.MaxBatchEvents) = (RequestTimeout, HoldDelay, 100);
            },
            clock,
            name == "no name" ? services => ResolveName(services, endpoint.Port, () => isNameKnown) : null,
            alias);

        // The next request finds an open connection.
        await host.SendAsync("first");
        await host.Client.FlushAsync().WithTimeout();
        (endpoint.Fault, isNameKnown) = (Faults[name], name != "no name");
        for (var i = 0; i < Waiting; i++)
            Assert.True((await host.SendAsync($"waiting-{i}")).IsAccepted);
        await AdvanceAsync(clock, endpoint, Fault, until: static () => false);
        for (var i = 0; i < Later; i++)
            Assert.True((await host.SendAsync($"later-{i}")).IsAccepted);
        Assert.Equal((1, Waiting + Later), (endpoint.Accepted, (int)await host.GetPendingCountAsync()));

        var failed = endpoint.Requests - 1;
        (endpoint.Fault, isNameKnown) = (null, true);
        if (name == "revoked token")
            host.Services.GetRequiredService<DatasetSenderRegistry>().Default.TryChangeAccessToken("new");
        var limit = name is "wrong dataset" or "token restored" ? HoldDelay : name == "revoked token" ? Step : Recovery;
        await AdvanceAsync(clock, endpoint, limit, until: () => endpoint.Accepted == 1 + Waiting + Later);
        var flushed = await host.Client.FlushAsync().WithTimeout();

        Assert.Equal((1 + Waiting + Later, 0), (endpoint.Accepted, flushed.Pending));
        Assert.Empty(await host.GetDeadLettersAsync());
        Assert.InRange(failed, 1, name is "wrong dataset" or "revoked token" or "token restored" ? 4 : 16);

        // The clock of the test moves in steps.
        var longest = durations.GetMeasurementSnapshot().ContainsTags(new KeyValuePair<string, object?>("capi.dataset", alias)).Max(measured => measured.Value);
        Assert.InRange(longest, 0, (RequestTimeout + Step).TotalSeconds);
    }

    private static Func<Socket, CancellationToken, Task> RespondError(string error)
    {
        var body = "{\"error\":{" + error + "}}";
        return FaultyEndpoint.Respond($"HTTP/1.1 400 Bad Request\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
    }

    private static void ResolveName(IServiceCollection services, int port, Func<bool> isKnown) => services
        .AddHttpClient("Capi.Delivery")
        .UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = async (_, cancellation) =>
        {
            if (!isKnown())
                throw new SocketException((int)SocketError.HostNotFound);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        });

    // The clock goes on only when nothing happens any more: what takes real time must not count as waiting.
    private static async Task AdvanceAsync(TimerTrackingTimeProvider clock, FaultyEndpoint endpoint, TimeSpan limit, Func<bool> until)
    {
        for (var elapsed = TimeSpan.Zero; elapsed < limit && !until();)
        {
            var before = (endpoint.Accepted, endpoint.Requests);
            for (var quiet = 0; quiet < 3 && !until(); quiet++)
            {
                await Task.Delay(Idle);
                if ((endpoint.Accepted, endpoint.Requests) == before)
                    continue;
                (before, quiet) = ((endpoint.Accepted, endpoint.Requests), -1);
            }

            if (until())
                return;
            clock.Advance(Step);
            elapsed += Step;
        }
    }
}
