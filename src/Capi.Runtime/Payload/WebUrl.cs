using Capi.Identifiers.Text;

namespace Capi.Payload;

/// <summary>Validates web page URLs without creating a <see cref="Uri"/>.</summary>
internal static class WebUrl
{
    /// <summary>Returns <see cref="DropReason.None"/> for an absolute http or https URL with a host; otherwise the reason to drop it.</summary>
    /// <remarks>Deliberately lenient: any URL that a browser accepts is passed on to Meta.</remarks>
    public static DropReason Validate(ReadOnlySpan<char> url)
    {
        if (TextValidator.IsEmptyOrWhiteSpace(url))
            return DropReason.Empty;
        if (url.Length > EventLimits.MaxTextLength)
            return DropReason.TooLong;

        var afterScheme = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url[8..]
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? url[7..]
            : default;
        return IsHostStart(afterScheme) && !HasControlOrEdgeSpace(url) ? DropReason.None : DropReason.InvalidFormat;
    }

    /// <summary>Fast path: true when the URL is valid, provided that it is ASCII without control characters. On false, use <see cref="Validate"/>.</summary>
    public static bool IsValidIfPlainAscii(ReadOnlySpan<char> url) =>
        url.Length <= EventLimits.MaxTextLength && url.StartsWith("https://") && IsHostStart(url[8..]) && url[^1] != ' ';

    private static bool IsHostStart(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || char.IsLetterOrDigit(text[0]) || char.IsSurrogate(text[0]) || text[0] is '[' or '_');

    private static bool HasControlOrEdgeSpace(ReadOnlySpan<char> url) =>
        TextValidator.ContainsControlCharacter(url) || char.IsWhiteSpace(url[^1]);
}
