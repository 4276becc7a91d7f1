using Capi.Identity;

namespace Capi.Payload;

/// <summary>Tells the address of a web page from other text, without making a <see cref="Uri"/> of it.</summary>
internal static class WebUrl
{
    /// <summary>None for an absolute http or https URL with a host; otherwise why it is no such thing.</summary>
    /// <remarks>It looks no closer: what a browser had in its address bar is Meta's to read.</remarks>
    public static DropReason Check(ReadOnlySpan<char> url)
    {
        if (PlainText.IsBlank(url))
            return DropReason.Empty;
        if (url.Length > EventLimits.MaxTextLength)
            return DropReason.TooLong;

        var afterScheme = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url[8..]
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? url[7..]
            : default;
        return IsHostStart(afterScheme) && !HasControlOrEdgeSpace(url) ? DropReason.None : DropReason.InvalidFormat;
    }

    /// <summary>True when nothing is wrong with the text if it is plain: ASCII without control characters. False leaves the question to <see cref="Check"/>.</summary>
    public static bool IsOrdinary(ReadOnlySpan<char> url) =>
        url.Length <= EventLimits.MaxTextLength && url.StartsWith("https://") && IsHostStart(url[8..]) && url[^1] != ' ';

    private static bool IsHostStart(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || char.IsLetterOrDigit(text[0]) || char.IsSurrogate(text[0]) || text[0] is '[' or '_');

    private static bool HasControlOrEdgeSpace(ReadOnlySpan<char> url) =>
        PlainText.HasControlCharacter(url) || char.IsWhiteSpace(url[^1]);
}
