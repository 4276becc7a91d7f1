using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>em</c>: lower-cases, then requires the ASCII address format that Meta's Parameter Builder requires.</summary>
internal static class EmailNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(value))
        {
            if (!rune.IsAscii)
                return DropReason.InvalidFormat;

            output.Append((byte)rune.Value);
        }

        return IsAddress(output.WrittenSpan) ? DropReason.None : DropReason.InvalidFormat;
    }

    private static bool IsAddress(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    // Atoms separated by single dots.
    private static bool IsLocalPart(ReadOnlySpan<byte> text)
    {
        var previous = (byte)'.';
        foreach (var character in text)
        {
            if (character == '.' ? previous == '.' : !IsAtomCharacter(character))
                return false;

            previous = character;
        }

        return previous != '.';
    }

    // At least two labels of letters and digits; hyphens only inside a label.
    private static bool IsDomain(ReadOnlySpan<byte> text)
    {
        var labels = 0;
        foreach (var range in text.Split((byte)'.'))
        {
            var label = text[range];
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
                return false;

            foreach (var character in label)
            {
                if (!IsLetterOrDigit(character) && character != '-')
                    return false;
            }

            labels++;
        }

        return labels >= 2;
    }

    private static bool IsAtomCharacter(byte character) =>
        IsLetterOrDigit(character) || "_!#$%&'*+/=?^{}~-`|"u8.Contains(character);

    private static bool IsLetterOrDigit(byte character) => character is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9');
}
