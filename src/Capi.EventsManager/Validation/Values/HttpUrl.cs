using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Validates the URL of a page.</summary>
internal static class HttpUrl
{
    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>True for an absolute http or https URL with a host, without control characters or surrounding spaces.</summary>
    /// <remarks>Not stricter, because the URLs browsers report do not always conform to RFC 3986.</remarks>
    public static bool IsValid(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && value.GetString()! is var text
        && Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme
        && text.Length > scheme.Length
        && text[scheme.Length] is not ('/' or '\\' or '?' or '#' or ':' or '@' or '.' or ' ')
        && text.Trim().Length == text.Length
        && !text.Any(character => character is < ' ' or '\u007F');
}
