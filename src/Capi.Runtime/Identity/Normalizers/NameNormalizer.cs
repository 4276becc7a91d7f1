namespace Capi.Identity;

/// <summary><c>fn</c> and <c>ln</c>: without white space and ASCII punctuation, lower-cased. Accents and every script stay (spec section 3.3).</summary>
internal static class NameNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output) => Normalize(value, int.MaxValue, ref output);

    /// <summary>Takes only the first code points, for the keys that hold the beginning of a name: <c>f5first</c>, <c>f5last</c> and <c>fi</c>.</summary>
    public static DropReason Normalize(ReadOnlySpan<char> value, int codePoints, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRunes(value, Removed.WhiteSpaceAndPunctuation))
        {
            if (codePoints-- == 0)
                break;

            output.Append(rune);
        }

        return output.Length == 0 ? DropReason.Empty : DropReason.None;
    }
}
