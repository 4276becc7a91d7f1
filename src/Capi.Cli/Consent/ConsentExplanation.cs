using System.Globalization;
using Capi.Consent;

namespace Capi.Cli.Consent;

/// <summary>Prints what one consent string, cookie or header says, as text.</summary>
internal static class ConsentExplanation
{
    private const int MaxListed = 40;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(StandardStreams streams, string text)
    {
        if (ConsentKindDetector.Detect(text) is not var (kind, value))
        {
            streams.OutputWriter.WriteLine("finding   the format isn't recognized; put its name in front, for example \"OptanonConsent=...\".");
            return ExitCode.Dropped;
        }

        var finding = kind.Read(value);
        Write(streams.OutputWriter, kind, finding);
        return finding.Outcome == ConsentOutcome.Invalid ? ExitCode.Dropped : ExitCode.Success;
    }

    private static void Write(TextWriter output, ConsentKind kind, ConsentFinding finding)
    {
        output.WriteLine($"format    {kind.Description} ({kind.Name})");
        output.WriteLine($"finding   {ConsentResponse.GetName(finding.Outcome)}: {GetMeaning(finding.Outcome)}");
        WriteNumbers(output, "purposes", finding.Purposes);
        WriteNumbers(output, "vendors ", finding.Vendors);
        WriteNumbers(output, "sections", finding.Sections);
        if (finding.Region is { } region)
            output.WriteLine($"region    {TerminalText.Sanitize(region)}");
        output.WriteLine($"evidence  {TerminalText.Sanitize(finding.Evidence)}");
        output.WriteLine($"decision  {GetDecision(ConsentPolicy.Default.Decide([finding]))}");
    }

    private static void WriteNumbers(TextWriter output, string name, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
            return;

        var rest = numbers.Count > MaxListed ? string.Create(CultureInfo.InvariantCulture, $" and {numbers.Count - MaxListed} more") : "";
        output.WriteLine($"{name}  {string.Join(' ', numbers.Take(MaxListed).Select(number => number.ToString(CultureInfo.InvariantCulture)))}{rest}");
    }

    private static string GetMeaning(ConsentOutcome outcome) => outcome switch
    {
        ConsentOutcome.Granted => "the visitor consented",
        ConsentOutcome.Denied => "the visitor refused, or didn't consent to everything that is needed",
        ConsentOutcome.OptedOut => "the visitor opted out of sale, sharing or targeted advertising",
        ConsentOutcome.Invalid => "the value can't be read, or its format declares it invalid",
        _ => "the value says nothing about the question",
    };

    private static string GetDecision(ConsentDecision decision) => decision.Action switch
    {
        ConsentAction.Send => "send",
        ConsentAction.SendWithLimitedDataUse => string.Create(
            CultureInfo.InvariantCulture,
            $"send with Limited Data Use, country {decision.DataProcessingOptionsCountry}, state {decision.DataProcessingOptionsState}"),
        _ => "withhold",
    };
}
