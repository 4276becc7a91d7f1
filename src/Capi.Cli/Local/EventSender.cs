using System.Globalization;
using System.Text.Json;
using Capi.Cli.Graph;

namespace Capi.Cli.Local;

/// <summary>Sends an event of a running Events Manager again.</summary>
internal static class EventSender
{
    private const int Ok = 200;
    private const int Conflict = 409;
    private const int BadRequest = 400;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> SendAgainAsync(StandardStreams streams, LocalClient client, long number, string? changes, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams, client, "capi events send-again: the Events Manager can't be reached.", opened => SendAsync(streams, opened, number, changes, cancellationToken), cancellationToken);

    private static async Task<int> SendAsync(StandardStreams streams, LocalClient client, long number, string? changes, CancellationToken cancellationToken)
    {
        var (status, body) = await client.SendAsync(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"api/events/{number}/send-again"), changes ?? "", cancellationToken);
        if (status is Ok or Conflict && LenientJson.Parse(body).ValueKind is JsonValueKind.Object)
        {
            await streams.OutputWriter.WriteLineAsync(TerminalText.Sanitize(body));
            return status is Ok ? ExitCode.Success : ExitCode.Findings;
        }

        var reason = LenientJson.GetText(LenientJson.Get(LenientJson.Parse(body), "error")) ?? string.Create(CultureInfo.InvariantCulture, $"The Events Manager answered {status}.");
        await streams.ErrorWriter.WriteLineAsync($"capi events send-again: {TerminalText.Sanitize(reason)}");
        return status is BadRequest ? ExitCode.UsageError : ExitCode.IOError;
    }
}
