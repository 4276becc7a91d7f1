using Capi.Cli.Graph;
using Capi.Cli.Local;
using Capi.Cli.Reporting;

namespace Capi.Cli.Quality;

/// <summary>Reads the quality of a dataset, compares it with the floors and writes the result.</summary>
internal static class QualityRunner
{
    // A local Events Manager accepts any token; the real one stays here.
    private const string LocalToken = "local";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(StandardStreams streams, GraphClient client, string version, QualityRequest request, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams, client, "capi quality: the Graph API can't be reached.", opened => ReadAsync(streams, opened, version, request, cancellationToken), cancellationToken);

    private static async Task<int> ReadAsync(StandardStreams streams, GraphClient client, string version, QualityRequest request, CancellationToken cancellationToken)
    {
        var (answer, rows) = await QualityReader.ReadAsync(client, request.Dataset, cancellationToken);
        if (!answer.IsSuccess)
        {
            await streams.ErrorWriter.WriteLineAsync($"capi quality: {answer.DescribeError()}.");
            return ExitCode.IOError;
        }

        rows = Select(rows, request.Events);
        var result = new QualityResult(request.Dataset, DateTimeOffset.UtcNow, rows, await ReadComparedAsync(request, version, cancellationToken), [.. rows.SelectMany(request.Floors.GetFindings)]);
        await ShowLocallyAsync(result, request, cancellationToken);
        if (!TryWrite(streams, result, request))
            return ExitCode.IOError;
        return result.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static IReadOnlyList<QualityRow> Select(IReadOnlyList<QualityRow> rows, IReadOnlyList<string> names) =>
        names.Count == 0 ? rows : [.. rows.Where(row => names.Contains(row.EventName, StringComparer.Ordinal))];

    private static async Task<IReadOnlyList<QualityRow>?> ReadComparedAsync(QualityRequest request, string version, CancellationToken cancellationToken)
    {
        if (request.Compare is not { } address)
            return null;
        using var client = new GraphClient(address, version, LocalToken);
        var (_, rows) = await QualityReader.ReadAsync(client, request.Dataset, cancellationToken);
        return Select(rows, request.Events);
    }

    // The page Match quality shows Meta's scores beside the estimates. An older Events Manager knows no such address.
    private static async Task ShowLocallyAsync(QualityResult result, QualityRequest request, CancellationToken cancellationToken)
    {
        if (request.Compare is not { } address)
            return;
        using var client = new LocalClient(address, null);
        try
        {
            await client.SendAsync(HttpMethod.Post, "api/quality", QualityJson.ToLine(result), cancellationToken);
        }
        catch (HttpRequestException)
        {
            // The comparison has said that it can't be reached.
        }
    }

    private static bool TryWrite(StandardStreams streams, QualityResult result, QualityRequest request)
    {
        try
        {
            if (request.History is { } history)
                QualityJson.Append(result, history);
            ReportWriter.Write(streams, request.Format, result.Findings, output => QualityTextReport.Write(result, output), output => QualityJson.Write(result, output));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.ErrorWriter.WriteLine("capi quality: the history or the output can't be written.");
            return false;
        }
    }
}
