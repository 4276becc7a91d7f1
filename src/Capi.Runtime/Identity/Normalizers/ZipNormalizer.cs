using System.Text;

namespace Capi.Identity;

/// <summary><c>zp</c>: lower-cased, what stands before the first dash, without white space (spec section 3.7 against 3.3), at least two characters.</summary>
internal static class ZipNormalizer
{
    private const int MinLength = 2;

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRunes(value))
        {
            if (rune.Value == '-')
                break;

            if (!WhiteSpace.IsWhiteSpace(rune.Value))
                output.Append(rune);
        }

        if (output.Length == 0)
            return DropReason.Empty;

        // JavaScript counts UTF-16 units.
        return output.Length < 8 && Encoding.UTF8.GetCharCount(output.Written) < MinLength ? DropReason.InvalidFormat : DropReason.None;
    }
}
