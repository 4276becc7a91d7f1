using System.Text.Json;
using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage.Sqlite;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Runs;

/// <summary>Masks what an imported event contains.</summary>
internal static class ImportedEvent
{
    /// <summary>True unless something is null that never is. The reader checks members, but not the elements of lists.</summary>
    public static bool IsComplete(ReceivedEvent received) => received.FirstReceived != default && received.Copies.All(copy =>
        !copy.Parameters.Contains(null!) && !copy.Warnings.Contains(null!) && copy.Identifiers.All(one => one is not null && !one.Checks.Contains(null!)));

    public static ReceivedEvent Mask(ReceivedEvent received)
    {
        var masked = ArchivedJson.Mask(received);
        return masked with
        {
            Dataset = DatasetId.IsValid(masked.Dataset) ? masked.Dataset : "",
            Server = Mask(masked.Server, EventSource.Server),
            Browser = Mask(masked.Browser, EventSource.Browser),
            Refusal = masked.Refusal is { } refusal
                ? refusal with { Title = Masking.MaskText(refusal.Title), Reason = Masking.MaskText(refusal.Reason), Field = Masking.MaskText(refusal.Field) }
                : null,
        };
    }

    private static EventCopy? Mask(EventCopy? copy, EventSource source) => copy is null
        ? null
        : copy with
        {
            Source = source,
            ActionSource = Masking.MaskText(copy.ActionSource),
            Parameters = [.. copy.Parameters.Select(one => new ReceivedParameter(Masking.MaskText(one.Path), Masking.MaskText(one.DisplayValue)))],
            Identifiers = [.. copy.Identifiers.Select(one => one with { Key = FieldNames.Sanitize(one.Key), DisplayValue = Shorten(one.DisplayValue), Checks = [.. one.Checks.Select(check => check with { Name = Masking.MaskText(check.Name) })] })],
            Warnings = [.. copy.Warnings.Select(text => Masking.MaskText(text))],
            TestEventCode = Masking.MaskText(copy.TestEventCode),
            MaskedJson = MaskJson(copy.MaskedJson),
        };

    // An identifier is shown with at most eight characters and an ellipsis.
    private static string Shorten(string shown) => shown.Length <= 9 && shown.EndsWith('…') ? Masking.MaskText(shown) : "";

    private static string? MaskJson(string? json)
    {
        using var document = json is null ? null : StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(json));
        return document?.RootElement is { ValueKind: JsonValueKind.Object } root ? MaskedJson.Write(root) : null;
    }
}
