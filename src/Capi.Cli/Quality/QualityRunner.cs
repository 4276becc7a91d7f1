using Capi.Cli.Graph;
using Capi.Cli.Reporting;

namespace Capi.Cli.Quality;

/// <summary>Reads the quality of a dataset, compares it with the floors and writes the result.</summary>
internal static class QualityRunner
{
    // A local Events Manager accepts any token; the real one stays here.
    private const string LocalToken = "local";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(StandardStreams streams, GraphClient client, string version, QualityRequest request, CancellationToken cancellationToken)
    {
        using var disposing = client;
        try
        {
            var (answer, rows) = await QualityReader.ReadAsync(client, request.Dataset, cancellationToken);
            if (!answer.IsSuccess)
            {
                await streams.ErrorWriter.WriteLineAsync($"capi quality: {answer.DescribeError()}.");
                return ExitCode.IOError;
            }

            rows = Select(rows, request.Events);
            var result = new QualityResult(request.Dataset, DateTimeOffset.UtcNow, rows, await ReadComparedAsync(request, version, cancellationToken), [.. rows.SelectMany(request.Floors.GetFindings)]);
            if (request.History is { } history)
                QualityJson.Append(result, history);
            Write(streams, result, request.Format);
            return result.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Success;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            await streams.ErrorWriter.WriteLineAsync("capi quality: the API can't be reached, or the history can't be written.");
            return ExitCode.IOError;
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.IOError;
        }
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

    private static void Write(StandardStreams streams, QualityResult result, ReportFormat format)
    {
        switch (format)
        {
            case ReportFormat.Json:
                QualityJson.Write(result, streams.Output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(result.Findings, streams.Output);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(result.Findings, streams.OutputWriter);
                break;
            default:
                QualityTextReport.Write(result, streams.OutputWriter);
                break;
        }
    }
}
