using System.Globalization;
using System.Text;
using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Page.Export;

/// <summary>Writes events as CSV (RFC 4180), masked as on the pages.</summary>
internal static class EventsCsv
{
    private static readonly string[] Columns =
        ["number", "received", "dataset", "event_name", "event_id", "fate", "sources", "kept", "value", "currency", "duplicates", "warnings", "refusal", "test_event_code"];

    public static string Write(IEnumerable<ReceivedEvent> events, NearMissFinder nearMisses)
    {
        var text = new StringBuilder();
        AppendLine(text, Columns);
        foreach (var received in events)
            AppendLine(text, GetValues(received, EventExplanation.Create(received, nearMisses)));
        return text.ToString();
    }

    private static IEnumerable<string?> GetValues(ReceivedEvent received, EventExplanation explanation) =>
    [
        received.Number.ToString(CultureInfo.InvariantCulture),
        Timestamps.Format(received.FirstReceived),
        received.Dataset,
        Masking.MaskText(received.EventName),
        Masking.MaskText(received.EventId),
        explanation.Fate.ToString().ToLowerInvariant(),
        received.SourceCount.ToString(CultureInfo.InvariantCulture),
        received.KeptSource.ToString().ToLowerInvariant(),
        received.FindParameter("custom_data.value"),
        received.FindParameter("custom_data.currency"),
        received.Copies.Sum(copy => copy.Duplicates).ToString(CultureInfo.InvariantCulture),
        string.Join(" ", received.Copies.SelectMany(copy => copy.Warnings)),
        received.Refusal?.Reason,
        received.Copies.Select(copy => copy.TestEventCode).FirstOrDefault(code => code is not null),
    ];

    private static void AppendLine(StringBuilder text, IEnumerable<string?> values) =>
        text.AppendJoin(',', values.Select(Escape)).Append("\r\n");

    // A spreadsheet runs text that begins like a formula.
    private static string Escape(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
