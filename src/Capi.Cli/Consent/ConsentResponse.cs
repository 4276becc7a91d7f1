using System.Text.Json;
using Capi.Consent;

namespace Capi.Cli.Consent;

/// <summary>Writes a finding as JSON. What doesn't apply to the format, or couldn't be read, is left out.</summary>
internal static class ConsentResponse
{
    public static void Write(ConsentKind kind, ConsentFinding finding, Utf8JsonWriter writer)
    {
        var isRead = finding.Outcome is not (ConsentOutcome.Invalid or ConsentOutcome.NotFound);
        writer.WriteString("finding"u8, GetName(finding.Outcome));
        var isTcf = kind == ConsentKind.Tcf || finding.Sections.Any(section => section is 2 or 5);
        if ((isTcf && isRead) || finding.Purposes.Count > 0)
            WriteNumbers(writer, "purposes"u8, finding.Purposes);
        if (((isTcf || kind == ConsentKind.AdditionalConsent) && isRead) || finding.Vendors.Count > 0)
            WriteNumbers(writer, "vendors"u8, finding.Vendors);
        if (finding.Sections.Count > 0)
            WriteNumbers(writer, "sections"u8, finding.Sections);
        if (finding.Country is { } country)
            writer.WriteNumber("country"u8, country);
        if (finding.State is { } state)
            writer.WriteNumber("state"u8, state);
        writer.WriteString("evidence"u8, finding.Evidence);
    }

    /// <summary>The name of an outcome in JSON.</summary>
    public static string GetName(ConsentOutcome outcome) => outcome switch
    {
        ConsentOutcome.Granted => "granted",
        ConsentOutcome.Denied => "denied",
        ConsentOutcome.OptedOut => "opted_out",
        ConsentOutcome.Invalid => "invalid",
        _ => "none",
    };

    private static void WriteNumbers(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
