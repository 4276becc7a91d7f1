using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A server on plain sockets with many connections that stay open. It accepts all events, or does what no web server does. Thread safe.</summary>
internal sealed class FaultyEndpoint : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, bool> _accepted = new(StringComparer.Ordinal);
    private int _requests;

    private FaultyEndpoint() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>The number of different events that were accepted.</summary>
    public int Accepted => _accepted.Count;

    /// <summary>The number of requests, with those that met a fault.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What happens to a request in place of an answer, after it was read; the connection is closed afterwards. Null to accept it.</summary>
    public Func<Socket, CancellationToken, Task>? Fault { get; set; }

    public static FaultyEndpoint Start()
    {
        var endpoint = new FaultyEndpoint();
        _ = endpoint.AcceptConnectionsAsync();
        return endpoint;
    }

    /// <summary>Answers with this text.</summary>
    public static Func<Socket, CancellationToken, Task> Respond(string response) => async (socket, end) => await SendAsync(socket, response, end);

    /// <summary>Sends a text, then another one byte by byte for ever.</summary>
    public static Func<Socket, CancellationToken, Task> Trickle(string start, string repeated) => async (socket, end) =>
    {
        await SendAsync(socket, start, end);
        for (var i = 0; ; i++)
        {
            await SendAsync(socket, repeated[(i % repeated.Length)..][..1], end);
            await Task.Delay(5, end);
        }
    };

    /// <summary>Sends a text, then another one so often, as fast as possible.</summary>
    public static Func<Socket, CancellationToken, Task> Flood(string start, string repeated, int count) => async (socket, end) =>
    {
        await SendAsync(socket, start, end);
        for (var i = 0; i < count; i++)
            await SendAsync(socket, repeated, end);
    };

    /// <summary>Says nothing and keeps the connection, as if the machine were gone.</summary>
    public static async Task KeepSilentAsync(Socket socket, CancellationToken end) => await Task.Delay(Timeout.InfiniteTimeSpan, end);

    /// <summary>Resets the connection.</summary>
    public static Task ResetAsync(Socket socket, CancellationToken end)
    {
        socket.LingerState = new(true, 0);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private static async Task SendAsync(Socket socket, string text, CancellationToken end)
    {
        ReadOnlyMemory<byte> rest = Encoding.ASCII.GetBytes(text);
        while (!rest.IsEmpty)
            rest = rest[await socket.SendAsync(rest, end)..];
    }

    private async Task AcceptConnectionsAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                while (await ReadBodyAsync(socket) is { } body)
                {
                    Interlocked.Increment(ref _requests);
                    if (Fault is { } fault)
                    {
                        await fault(socket, _stop.Token);
                        return;
                    }

                    var answer = $$"""{"events_received":{{Accept(body)}}}""";
                    await SendAsync(socket, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {answer.Length}\r\n\r\n{answer}", _stop.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The client has closed the connection, or the test is over.
            }
        }
    }

    private int Accept(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var events = document.RootElement.GetProperty("data");
        foreach (var element in events.EnumerateArray())
            _accepted.TryAdd(element.GetProperty("event_id").GetString()!, true);
        return events.GetArrayLength();
    }

    // Null: the connection was closed.
    private async Task<byte[]?> ReadBodyAsync(Socket socket)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await socket.ReceiveAsync(one, _stop.Token) == 0)
                return null;
            head.Add(one[0]);
        }

        var length = Encoding.ASCII.GetString([.. head]).Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(length["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture)];
        for (var read = 0; read < body.Length;)
        {
            var count = await socket.ReceiveAsync(body.AsMemory(read), _stop.Token);
            if (count == 0)
                return null;
            read += count;
        }

        return body;
    }

    private static bool EndsHead(List<byte> head) => head.Count >= 4 && head[^4] == '\r' && head[^3] == '\n' && head[^2] == '\r' && head[^1] == '\n';
}
