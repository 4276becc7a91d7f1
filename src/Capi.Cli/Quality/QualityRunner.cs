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
        var (compared, problem) = await ReadComparedAsync(request, version, cancellationToken);
        if (problem is not null)
        {
            await streams.ErrorWriter.WriteLineAsync($"capi quality: the Events Manager of --compare: {problem}.");
            return ExitCode.IOError;
        }

        List<ReportFinding> findings = [.. rows.SelectMany(request.Floors.GetFindings)];
        List<ReportFinding> unknown = request.AllowsMissing ? [] : [.. GetUnknown(rows, request)];
        var result = new QualityResult(request.Dataset, DateTimeOffset.UtcNow, rows, compared, [.. findings, .. unknown]);
        await ShowLocallyAsync(result, request, cancellationToken);
        if (!TryWrite(streams, result, request))
            return ExitCode.IOError;
        return findings.Count > 0 ? ExitCode.Findings : unknown.Count > 0 ? ExitCode.Unknown : ExitCode.Success;
    }

    private static IEnumerable<ReportFinding> GetUnknown(IReadOnlyList<QualityRow> rows, QualityRequest request)
    {
        if (!request.Floors.IsAny)
            return [];
        if (request.Events.Count == 0 && rows.Count == 0)
            return [QualityFloors.CreateNoData(null)];
        var absent = request.Events.Distinct(StringComparer.Ordinal).Where(name => rows.All(row => row.EventName != name));
        return rows.SelectMany(request.Floors.GetUnknown).Concat(absent.Select(QualityFloors.CreateNoData));
    }

    private static IReadOnlyList<QualityRow> Select(IReadOnlyList<QualityRow> rows, IReadOnlyList<string> names) =>
        names.Count == 0 ? rows : [.. rows.Where(row => names.Contains(row.EventName, StringComparer.Ordinal))];

    private static async Task<(IReadOnlyList<QualityRow>? Rows, string? Problem)> ReadComparedAsync(QualityRequest request, string version, CancellationToken cancellationToken)
    {
        if (request.Compare is not { } address)
            return (null, null);
        using var client = new GraphClient(address, version, LocalToken);
        try
        {
            var (answer, rows) = await QualityReader.ReadAsync(client, request.Dataset, cancellationToken);
            return answer.IsSuccess ? (Select(rows, request.Events), null) : (null, answer.DescribeError());
        }
        catch (Exception exception) when (ServerAccess.IsFailure(exception, cancellationToken))
        {
            return (null, ServerAccess.Describe(exception));
        }
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
        catch (Exception exception) when (ServerAccess.IsFailure(exception, cancellationToken))
        {
            // The scores are in the output; showing them on the page too is an extra.
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
