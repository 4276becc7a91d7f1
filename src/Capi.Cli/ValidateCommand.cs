using System.CommandLine;
using Capi.Cli.Payloads;
using Capi.Cli.Reporting;
using Capi.EventsManager;

namespace Capi.Cli;

/// <summary><c>capi validate</c>: says what Meta would say about payloads, without sending them.</summary>
internal static class ValidateCommand
{
    public const string Name = "validate";

    private const string Description =
        """
        Validates payloads of the Conversions API without sending them, as Meta's Payload Helper does: requests with "data", arrays of events, or single
        events, as files or from standard input (-). Files named .jsonl or .ndjson have one payload in each line. No value of a payload is printed.

        Exit codes: 0 no findings, 1 findings, 2 usage error or a file can't be read, 3 I/O error, 130 interrupted.
        """;

    public static Command Create(StandardStreams streams)
    {
        var files = new Argument<string[]>("payload") { Description = "The paths of JSON files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError("Unknown option.");
        });
        var format = ReportOptions.CreateFormat();
        var jsonLines = new Option<bool>("--jsonl") { Description = "One payload in each line." };
        var errorsOnly = new Option<bool>("--errors-only") { Description = "Report only what Meta rejects." };
        var command = new Command(Name, Description) { files, format, jsonLines, errorsOnly };
        command.SetAction((parseResult, cancellationToken) => RunAsync(
            streams, parseResult.GetRequiredValue(files), parseResult.GetValue(format), parseResult.GetValue(jsonLines), parseResult.GetValue(errorsOnly), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, string[] files, ReportFormat format, bool isJsonLines, bool errorsOnly, CancellationToken cancellationToken)
    {
        var results = new List<PayloadResult>();
        foreach (var file in files)
        {
            try
            {
                results.AddRange(await PayloadReader.ReadAsync(file, streams.Input, isJsonLines, cancellationToken));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                await streams.ErrorWriter.WriteLineAsync($"capi validate: {TerminalText.Sanitize(file)} can't be read.");
                return ExitCode.UsageError;
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Interrupted;
            }
        }

        if (errorsOnly)
            results = [.. results.Select(result => result with { Report = result.Report with { Findings = [.. result.Report.Findings.Where(finding => finding.Severity is PayloadSeverity.Error)] } })];
        try
        {
            ReportWriter.Write(
                streams, format, [.. results.SelectMany(result => result.GetFindings())], output => PayloadTextReport.Write(results, output), output => PayloadJson.Write(results, output));
        }
        catch (IOException)
        {
            return ExitCode.IOError;
        }

        return results.Any(result => result.Report.Findings.Count > 0) ? ExitCode.Findings : ExitCode.Success;
    }
}
