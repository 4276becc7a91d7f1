using System.Text;

namespace Capi.Cli.Local;

/// <summary>Copies the JSON lines of <c>/api/events?follow=true</c> to the output.</summary>
internal static class EventTail
{
    private const string MediaType = "application/x-ndjson";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(StandardStreams streams, LocalClient client, string? run, int? count, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams, client, "capi events tail: the Events Manager can't be reached.", opened => CopyAsync(streams, opened, run, count, cancellationToken), cancellationToken);

    private static async Task<int> CopyAsync(StandardStreams streams, LocalClient client, string? run, int? count, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.OpenAsync($"api/events?follow=true{(run is null ? "" : $"&run={Uri.EscapeDataString(run)}")}", cancellationToken);
            if (response.Content.Headers.ContentType?.MediaType != MediaType)
            {
                await streams.ErrorWriter.WriteLineAsync("capi events tail: the address answers, but not as an Events Manager.");
                return ExitCode.IOError;
            }

            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            for (var left = count ?? int.MaxValue; left > 0 && await ReadLineAsync(reader, cancellationToken) is { } line;)
            {
                // The first line is empty: from now on every change is seen.
                if (line.Length == 0)
                    continue;
                await streams.Output.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
                await streams.Output.FlushAsync(cancellationToken);
                left--;
            }

            return ExitCode.Success;
        }
        catch (IOException exception)
        {
            return BrokenPipe.IsCause(exception) ? ExitCode.BrokenPipe : ExitCode.IOError;
        }
    }

    // A server that stops may close the connection in the middle of the response.
    private static async Task<string?> ReadLineAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException)
        {
            return null;
        }
    }
}
