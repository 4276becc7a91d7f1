using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>zp</c>: lower-cases, cuts at the first dash and removes white space; requires at least two characters.</summary>
/// <remarks>Unlike Meta's Parameter Builder it removes inner white space too (docs/identity.md).</remarks>
internal static class ZipNormalizer
{
    private const int MinLength = 2;

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(value))
        {
            if (rune.Value == '-')
                break;

            if (!WhiteSpace.IsWhiteSpace(rune.Value))
                output.Append(rune);
        }

        if (output.Length == 0)
            return DropReason.Empty;

        // The minimum is in UTF-16 code units, as in Meta's JavaScript. Eight bytes are always at least two units.
        return output.Length < 8 && Encoding.UTF8.GetCharCount(output.WrittenSpan) < MinLength ? DropReason.InvalidFormat : DropReason.None;
    }
}
