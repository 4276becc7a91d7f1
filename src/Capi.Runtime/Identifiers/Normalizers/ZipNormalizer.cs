using Capi.Identifiers.PostalCodes;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>zp</c>: the first five digits in the USA; everywhere else letters and digits, lower-cased. Requires at least two characters.</summary>
/// <remarks>Unlike Meta's Parameter Builder it removes a dash but not what follows it, and inner white space too (docs/identity.md).</remarks>
internal static class ZipNormalizer
{
    private const int MinLength = 2;

    // Iran has ten.
    private const int MaxDigits = 12;

    // Longer text is no postal code; only its separators are removed.
    private const int MaxTextLength = PostalCodeText.MaxLength / 2;

    public static DropReason Normalize(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        if (value.Length > MaxTextLength)
        {
            PostalCodeText.AppendFolded(value, ref output);
            return output.Length == 0 ? DropReason.Empty : DropReason.None;
        }

        var country = context.FindCountry();
        var groups = PostalCodeText.Fold(value, country, stackalloc char[PostalCodeText.MaxLength]);
        var code = PostalCode.Find(groups, country, stackalloc char[PostalCodeText.MaxLength]);
        foreach (var rune in code.EnumerateRunes())
            output.Append(rune);

        // No country has codes without a digit: N/A, none. Nobody lives in 00000.
        return code.IsEmpty || !code.ContainsAnyExcept('0') ? DropReason.Empty
            : code.Length < MinLength || !code.ContainsAny(CharacterSets.AsciiDigits) ? DropReason.InvalidFormat
            : code.Length > MaxDigits && CharacterSets.IsAllDigits(code) ? DropReason.TooLong
            : DropReason.None;
    }
}
