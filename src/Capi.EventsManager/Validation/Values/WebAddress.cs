using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>The shape of a page's address.</summary>
internal static class WebAddress
{
    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>True for an absolute http or https URL with a host, without control characters or spaces around.</summary>
    /// <remarks>What stands in a browser's address bar is not always a URL by the book, so it looks no closer.</remarks>
    public static bool IsOne(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && value.GetString()! is var text
        && Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme
        && text.Length > scheme.Length
        && text[scheme.Length] is not ('/' or '\\' or '?' or '#' or ':' or '@' or '.' or ' ')
        && text.Trim().Length == text.Length
        && !text.Any(character => character is < ' ' or '\u007F');
}
