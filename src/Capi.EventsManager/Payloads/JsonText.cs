using System.Text.Json;
using System.Text.Unicode;
using Capi.Catalog;
using Capi.EventsManager.Hosting;

namespace Capi.EventsManager.Payloads;

/// <summary>Describes text that is no JSON, without repeating any of it.</summary>
internal static class JsonText
{
    private const string Rule = "malformed-body";

    /// <summary>Returns the finding for text that the strict parser rejects.</summary>
    public static PayloadFinding DescribeError(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
            return Create("The payload is not UTF-8.", 1, 1);
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = RequestLimits.MaxJsonDepth });
        }
        catch (JsonException exception)
        {
            return Create("The payload is not JSON, or nested deeper than 32 levels: look for a missing quote, comma or bracket before this position.", (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
        }

        return Create("The payload has half of a surrogate pair.", 1, 1);
    }

    private static PayloadFinding Create(string message, int line, int column) => new()
    {
        Severity = PayloadSeverity.Error,
        Rule = Rule,
        Parameter = "",
        Message = message,
        Line = line,
        Column = column,
        Code = GraphErrorCodes.InvalidParameter,
    };
}
