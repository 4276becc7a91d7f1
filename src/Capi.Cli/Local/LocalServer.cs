using System.Net.Sockets;
using System.Text.Json;
using Capi.Cli.Graph;
using Capi.EventsManager;

namespace Capi.Cli.Local;

/// <summary>Runs an Events Manager until it is interrupted, or waits for one.</summary>
internal static class LocalServer
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(StandardStreams streams, EventsManagerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var server = await EventsManagerServer.StartAsync(options, cancellationToken);
            await streams.OutputWriter.WriteLineAsync($"Events Manager: {server.Address}");
            await streams.OutputWriter.FlushAsync(CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await streams.ErrorWriter.WriteLineAsync($"capi events-manager: {TerminalText.Sanitize(exception.Message)}");
            return ExitCode.IOError;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> WaitAsync(StandardStreams streams, EventsManagerOptions options, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var address = new UriBuilder("http", options.BindAddress?.ToString() ?? "127.0.0.1", options.Port).Uri;
        using var client = new LocalClient(address, options.Token);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            while (!await IsReadyAsync(client, deadline.Token))
                await Task.Delay(Interval, deadline.Token);
            await streams.OutputWriter.WriteLineAsync($"Events Manager: {address}");
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Findings;
        }
    }

    private static async Task<bool> IsReadyAsync(LocalClient client, CancellationToken cancellationToken)
    {
        try
        {
            // Another server on the port may answer 200 to anything.
            var (status, body) = await client.SendAsync(HttpMethod.Get, "api/ready", null, cancellationToken);
            return status == 200 && LenientJson.Get(LenientJson.Parse(body), "ready").ValueKind is JsonValueKind.True;
        }
        catch (Exception exception) when (ServerAccess.IsFailure(exception, cancellationToken))
        {
            return false;
        }
    }
}
