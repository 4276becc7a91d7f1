using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Capi.Cli.Tests.Testing;

/// <summary>An HTTP server that answers every request with the same bytes.</summary>
internal sealed class FixedAnswerServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    private FixedAnswerServer(int status, string contentType, byte[] body)
    {
        var head = $"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        _answer = [.. Encoding.ASCII.GetBytes(head), .. body];
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}/";

    public static FixedAnswerServer Start(int status, string body, string contentType = "application/json") => new(status, contentType, Encoding.UTF8.GetBytes(body));

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Disposed of.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            var stream = connection.GetStream();
            await ReadRequestAsync(stream);
            await stream.WriteAsync(_answer);
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    // To close a connection with unread bytes would reset it.
    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsComplete(request.ToString()) && await stream.ReadAsync(buffer) is > 0 and var count)
            request.Append(Encoding.Latin1.GetString(buffer, 0, count));
    }

    private static bool IsComplete(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = request[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || request.Length - end - 4 >= int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
