using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>fn</c> and <c>ln</c>: removes white space and ASCII punctuation and lower-cases. Keeps accents and all scripts.</summary>
internal static class NameNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output) => Normalize(value, int.MaxValue, ref output);

    /// <summary>Writes at most <paramref name="maxCodePoints"/> code points, for the name prefixes <c>f5first</c>, <c>f5last</c> and <c>fi</c>.</summary>
    public static DropReason Normalize(ReadOnlySpan<char> value, int maxCodePoints, ref Utf8Builder output)
    {
        if (PlaceholderWords.IsNoName(value))
            return DropReason.Empty;

        foreach (var rune in new LowerCaseRuneEnumerator(value, CharacterFilter.WhiteSpaceAndPunctuation))
        {
            if (maxCodePoints-- == 0)
                break;

            output.Append(rune);
        }

        return output.Length == 0 ? DropReason.Empty : DropReason.None;
    }
}
