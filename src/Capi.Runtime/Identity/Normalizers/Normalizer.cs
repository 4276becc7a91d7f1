using Capi.Catalog;

namespace Capi.Identity;

/// <summary>The map from a parameter's normalisation to the code that does it.</summary>
/// <remarks>Every normaliser takes well-formed text without white space at its ends and not of the already hashed form, writes UTF-8,
/// allocates nothing, never throws, and says <see cref="DropReason.None"/> or why the value can't be used.</remarks>
internal static class Normalizer
{
    private const int LettersOfFirstFive = 5;

    /// <summary>Normalises one value of a hashed key.</summary>
    /// <param name="normalization">The form to bring it into; one that no hashed key has is answered with <see cref="DropReason.InvalidFormat"/>.</param>
    /// <param name="value">The trimmed text.</param>
    /// <param name="hints">The country helps phone numbers; the day bounds dates of birth, and their order is configured.</param>
    /// <param name="output">Has room for <see cref="Utf8Builder.MaxBytesPerChar"/> bytes per character.</param>
    public static DropReason Normalize(
        Normalization normalization, ReadOnlySpan<char> value, in IdentityHints hints, ref Utf8Builder output) =>
        normalization switch
        {
            Normalization.Email => EmailNormalizer.Normalize(value, ref output),
            Normalization.Phone => PhoneNormalizer.Normalize(value, hints, ref output),
            Normalization.Name => NameNormalizer.Normalize(value, ref output),
            Normalization.DateOfBirth => DateOfBirthNormalizer.Normalize(value, hints, ref output),
            Normalization.Gender => GenderNormalizer.Normalize(value, ref output),
            Normalization.City => CityNormalizer.Normalize(value, ref output),
            Normalization.State => StateNormalizer.Normalize(value, ref output),
            Normalization.Zip => ZipNormalizer.Normalize(value, ref output),
            Normalization.Country => CountryNormalizer.Normalize(value, ref output),
            Normalization.ExternalId => ExternalIdNormalizer.Normalize(value, ref output),
            Normalization.FirstFive => NameNormalizer.Normalize(value, LettersOfFirstFive, ref output),
            Normalization.Initial => NameNormalizer.Normalize(value, 1, ref output),
            Normalization.DayOfBirth => BirthPartNormalizer.NormalizeDay(value, ref output),
            Normalization.MonthOfBirth => BirthPartNormalizer.NormalizeMonth(value, ref output),
            Normalization.YearOfBirth => BirthPartNormalizer.NormalizeYear(value, hints.Today, ref output),
            Normalization.Trim => TrimNormalizer.Normalize(value, ref output),
            _ => DropReason.InvalidFormat,
        };
}
