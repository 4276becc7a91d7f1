using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A socket server for behaviour that no web server offers: truncated responses, resets, silence.</summary>
internal sealed class RawSocketServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private RawSocketServer() => _listener.Start();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Handles connections sequentially in this order; the last handler repeats.</summary>
    public static RawSocketServer Start(params Func<Socket, Task>[] connections)
    {
        var endpoint = new RawSocketServer();
        _ = endpoint.RunAsync(connections);
        return endpoint;
    }

    /// <summary>Reads the whole request, responds with this text, and closes the connection.</summary>
    public static Func<Socket, Task> Respond(string response) => async socket =>
    {
        await ReadRequestAsync(socket);
        await socket.SendAsync(Encoding.ASCII.GetBytes(response));
    };

    /// <summary>Reads the request and resets the connection.</summary>
    public static async Task ResetConnectionAsync(Socket socket)
    {
        await ReadRequestAsync(socket);
        socket.LingerState = new(true, 0);
    }

    public static async Task ReadRequestAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (!text.ToString().EndsWith("]}", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer);
            if (read == 0)
                return;
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task RunAsync(Func<Socket, Task>[] connections)
    {
        for (var number = 0; ; number++)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync();
                await connections[Math.Min(number, connections.Length - 1)](socket);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                if (!_listener.Server.IsBound)
                    return;
            }
        }
    }
}
