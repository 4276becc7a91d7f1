using System.Globalization;
using Capi.EventsManager;

namespace Capi.Cli.Payloads;

/// <summary>Writes the findings of payloads as lines for people, with a corrected example of the first event that would be rejected.</summary>
internal static class PayloadTextReport
{
    public static void Write(IReadOnlyList<PayloadResult> results, TextWriter output)
    {
        foreach (var result in results)
        {
            foreach (var finding in result.Report.Findings)
                output.WriteLine(Format(result, finding));
        }

        var findings = results.SelectMany(result => result.Report.Findings).ToList();
        var errors = findings.Count(finding => finding.Severity is PayloadSeverity.Error);
        var events = results.Sum(result => result.Report.EventCount);
        output.WriteLine($"{Count(events, "event")}: {Count(errors, "error")}, {Count(findings.Count - errors, "warning")}");

        if (results.Select(result => result.Report.CorrectedExample).FirstOrDefault(example => example is not null) is { } example)
        {
            output.WriteLine();
            output.WriteLine("The first rejected event as it would be accepted, with sample values:");
            output.WriteLine(example);
        }
    }

    private static string Format(PayloadResult result, PayloadFinding finding)
    {
        var severity = finding.Severity is PayloadSeverity.Error ? "error" : "warning";
        var code = finding.Code is null ? "" : finding.Subcode is { } subcode ? Invariant($" ({finding.Code}/{subcode})") : Invariant($" ({finding.Code})");
        return TerminalText.Sanitize(Invariant($"{result.File}:{finding.Line + result.LineOffset}:{finding.Column}: {severity}: {finding.Message}{code} [{finding.Rule}]"));
    }

    private static string Count(int number, string noun) => Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
