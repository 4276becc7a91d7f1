using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>st</c>: the two-letter code of a US state or Canadian province; otherwise the letters a to z of the name.</summary>
/// <remarks>Unlike Meta's Parameter Builder, it never truncates an unknown name to two letters (docs/identity.md).</remarks>
internal static class StateNormalizer
{
    private const int CodeLength = 2;

    public static DropReason Normalize(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        if (PlaceholderWords.IsNoState(value))
            return DropReason.Empty;

        LatinLetters.Append(value, ref output);

        // Two letters are always a code and stay unchanged, in every country. PQ is the former code of Québec.
        if (output.Length != CodeLength || HasOtherCharacters(value) || output.WrittenSpan.SequenceEqual("pq"u8))
            NormalizeName(value, context, ref output);

        return output.Length == 0 ? DropReason.Empty : DropReason.None;
    }

    private static void NormalizeName(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        if (value.Length > States.MaxTextLength)
            return;

        // Montana is also a province of Bulgaria.
        var country = context.FindCountry();
        var code = States.IsCountryWithStates(country) ? States.Find(value) : null;
        if (code is not null)
        {
            output.Clear();
            output.Append(code);
            return;
        }

        output.Clear();
        LatinLetters.Append(RegionName.Find(value, country), ref output);
    }

    // N.C. is two letters; FR-75 and Oß are more.
    private static bool HasOtherCharacters(ReadOnlySpan<char> value)
    {
        foreach (var unit in value)
        {
            if (!char.IsAscii(unit) || char.IsAsciiDigit(unit))
                return true;
        }

        return false;
    }
}
