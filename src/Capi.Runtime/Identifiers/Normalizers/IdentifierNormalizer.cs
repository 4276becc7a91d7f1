using Capi.Catalog;
using Capi.Identifiers.FastPath;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary>Dispatches a value to the normaliser of its parameter. The slow path; see <see cref="AsciiFastPath"/> for the fast path.</summary>
/// <remarks>Every normaliser expects well-formed, trimmed, composed text (<see cref="ComposedText"/>) that is not yet hashed. It writes UTF-8, doesn't allocate, never throws, and returns
/// <see cref="DropReason.None"/> or the reason why the value is dropped.</remarks>
internal static class IdentifierNormalizer
{
    private const int FirstFiveLength = 5;

    /// <summary>Normalises one value of a hashed key.</summary>
    /// <param name="normalization">The normalisation of the key; one that no hashed key has returns <see cref="DropReason.InvalidFormat"/>.</param>
    /// <param name="value">The trimmed text.</param>
    /// <param name="context">Country of the phone number, state or postal code, current date and day/month order for dates of birth.</param>
    /// <param name="output">Needs capacity for <see cref="Utf8Builder.MaxBytesPerChar"/> bytes per character.</param>
    /// <returns><see cref="DropReason.None"/>, or why the value is dropped.</returns>
    public static DropReason Normalize(
        Normalization normalization, ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output) =>
        normalization switch
        {
            Normalization.Email => EmailNormalizer.Normalize(value, ref output),
            Normalization.Phone => PhoneNormalizer.Normalize(value, context, ref output),
            Normalization.Name => NameNormalizer.Normalize(value, ref output),
            Normalization.DateOfBirth => DateOfBirthNormalizer.Normalize(value, context, ref output),
            Normalization.Gender => GenderNormalizer.Normalize(value, ref output),
            Normalization.City => CityNormalizer.Normalize(value, ref output),
            Normalization.State => StateNormalizer.Normalize(value, context, ref output),
            Normalization.Zip => ZipNormalizer.Normalize(value, context, ref output),
            Normalization.Country => CountryNormalizer.Normalize(value, ref output),
            Normalization.ExternalId => ExternalIdNormalizer.Normalize(value, ref output),
            Normalization.FirstFive => NameNormalizer.Normalize(value, FirstFiveLength, ref output),
            Normalization.Initial => NameNormalizer.Normalize(value, 1, ref output),
            Normalization.DayOfBirth => DateOfBirthPartNormalizer.NormalizeDay(value, ref output),
            Normalization.MonthOfBirth => DateOfBirthPartNormalizer.NormalizeMonth(value, ref output),
            Normalization.YearOfBirth => DateOfBirthPartNormalizer.NormalizeYear(value, context.Today, ref output),
            Normalization.Trim => TrimNormalizer.Normalize(value, ref output),
            _ => DropReason.InvalidFormat,
        };
}
