using System.Text;
using System.Text.RegularExpressions;

namespace Capi.Delivery.Responses;

/// <summary>Makes Meta's own words safe to log: what may be personal is replaced by <c>***</c>.</summary>
/// <remarks>Only failed requests and warnings have words, so the time this takes doesn't matter.</remarks>
internal static partial class ResponseText
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int MaxLength = 300;

    private const int MaxInputLength = 4_096;
    private const string Mask = "***";

    /// <summary>Masks quoted values, URL queries, e-mail-like text, digests, long identifiers and numbers of five or more digits, and limits the length.</summary>
    /// <returns>Null when nothing is left to say.</returns>
    public static string? Scrub(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Cut before the masks are set, so that the time is bounded whatever the response contains.
        var isCut = text.Length > MaxInputLength;
        var scrubbed = SelectPersonalText().Replace(isCut ? text[..MaxInputLength] : text, Mask);
        scrubbed = CollapseWhiteSpace(scrubbed);
        return scrubbed.Length == 0 ? null : scrubbed.Length > MaxLength || isCut ? string.Concat(scrubbed.AsSpan(0, Math.Min(MaxLength, scrubbed.Length)), "…") : scrubbed;
    }

    // Control characters too: a line break would forge a line of the log.
    private static string CollapseWhiteSpace(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c))
                collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd();
    }

    // In this order: text in any kind of quotation marks, an apostrophe inside a word excepted; the query of a URL; text around an at sign, plain or encoded;
    // a word with five or more digits, also with separators, as in phone numbers and dates; a long word with a digit, such as a digest or a token.
    [GeneratedRegex("""
        "[^"]*("|$)|(?<!\w)'[^']*('|$)|[“„«‘‚][^”“»’‘]*([”“»’]|$)|`[^`]*(`|$)|\?\S*|[^\s<>(),;:]*(@|%40)[^\s<>(),;:]*|[\w+(-]*\d([ \t./()_:-]*\d){4,}[\w-]*|\b(?=\w*\d)\w{16,}\b|\b[0-9a-fA-F]{32,}\b|\b\w{41,}\b
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SelectPersonalText();
}
