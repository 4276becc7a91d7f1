using System.Text;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>country</c>: maps a name, alpha-2 or alpha-3 code to the ISO 3166-1 alpha-2 code; drops anything else.</summary>
internal static class CountryNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        // "N/A" isn't Namibia.
        if (PlaceholderWords.IsNoName(value))
            return DropReason.Empty;

        if (Countries.Find(value) is { } code)
        {
            output.Append(code);
            return DropReason.None;
        }

        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return DropReason.Unknown;
        }

        return DropReason.Empty;
    }
}
