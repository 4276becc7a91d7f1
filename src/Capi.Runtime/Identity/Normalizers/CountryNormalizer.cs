namespace Capi.Identity;

/// <summary><c>country</c>: the ISO 3166-1 alpha-2 code, found by name, alpha-2 or alpha-3 code; anything else is left out (spec section 3.7).</summary>
internal static class CountryNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        LatinLetters.Fold(value, ref output);
        if (output.Length == 0)
            return DropReason.Empty;

        if (Countries.Find(output.Written) is not { } code)
            return DropReason.Unknown;

        output.Clear();
        output.Append(code);
        return DropReason.None;
    }
}
