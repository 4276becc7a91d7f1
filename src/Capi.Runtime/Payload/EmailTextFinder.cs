using System.Buffers;
using Capi.Identifiers.Text;

namespace Capi.Payload;

/// <summary>Finds text that looks like an e-mail address, plain or percent-encoded, in UTF-8 bytes of JSON.</summary>
internal static class EmailTextFinder
{
    // A backslash begins an escape sequence of the JSON.
    private static readonly SearchValues<byte> LocalPartEnds = SearchValues.Create(" \t\r\n\"'<>(),;:=&?#/\\[]{}|"u8);
    private static readonly SearchValues<byte> AsciiDomain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"u8);

    /// <summary>True when the text has an at sign, plain or percent-encoded. Vectorized, for every event.</summary>
    public static bool ContainsAtSign(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'@', (byte)'%') is >= 0 and var first
        && (text[first] == (byte)'@' || text[first..].Contains((byte)'@') || text[first..].IndexOf("%40"u8) >= 0);

    /// <summary>Finds the next address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="found">The range of the address.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, int start, out Range found)
    {
        for (var at = start; at < text.Length; at++)
        {
            var signLength = text[at] == (byte)'@' ? 1 : text[at..].StartsWith("%40"u8) ? 3 : 0;
            if (signLength == 0)
                continue;
            var local = CharacterSets.FindLast(text[start..at], LocalPartEnds) + 1 + start;
            var end = at + signLength + GetDomainLength(text[(at + signLength)..]);
            if (local < at && end > at + signLength)
            {
                found = local..end;
                return true;
            }
        }

        found = default;
        return false;
    }

    // 0: not a domain. A domain ends with a dot and two letters or more; "2x.png" is the name of an image for sharp displays.
    private static int GetDomainLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] >= 0x80 || AsciiDomain.Contains(text[length])))
            length++;
        while (length > 0 && text[length - 1] is (byte)'.' or (byte)'-')
            length--;

        var domain = text[..length];
        var dot = domain.LastIndexOf((byte)'.');
        var isDomain = dot > 0 && length - dot > 2 && !domain[(dot + 1)..].ContainsAnyInRange((byte)'0', (byte)'9');
        var isImage = domain.Length > 2 && domain[0] is >= (byte)'1' and <= (byte)'4' && domain[1] == (byte)'x' && domain[2] == (byte)'.';
        return isDomain && !isImage ? length : 0;
    }
}
