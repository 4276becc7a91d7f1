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
        LatinLetters.Append(value, ref output);

        // Two letters are always a code and stay unchanged, in every country.
        if (output.Length != CodeLength || HasOtherLetters(value))
            ReplaceByCode(value, context, ref output);

        return output.Length == 0 ? DropReason.Empty : DropReason.None;
    }

    private static void ReplaceByCode(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        // Montana is also a province of Bulgaria.
        if (States.Find(value) is not { } code || !States.IsCountryWithStates(context.FindCountry()))
            return;

        output.Clear();
        output.Append(code);
    }

    private static bool HasOtherLetters(ReadOnlySpan<char> value)
    {
        foreach (var unit in value)
        {
            if (!char.IsAscii(unit))
                return true;
        }

        return false;
    }
}
