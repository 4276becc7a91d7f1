using Capi.Identifiers.Phones;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary>Everything a normaliser needs besides the value: date, country and options. Passed by reference, so that it is copied once and the fast path gets few arguments.</summary>
/// <param name="Today">The latest valid date of birth.</param>
/// <param name="Country">The contract's country, in any form that <see cref="NumberingPlans.FindByName"/> accepts; null or unknown text is
/// ignored. Gives a national phone number its calling code, an ambiguous date of birth its order, a postal code its format and a state's name its meaning.</param>
/// <param name="FallbackCountry">Used if <paramref name="Country"/> is null or unknown.</param>
/// <param name="Options">The configured options, or null.</param>
/// <param name="Assumptions">Receives the assumptions made; null to ignore them.</param>
internal record struct NormalizationContext(
    DateOnly Today, string? Country = null, string? FallbackCountry = null, NormalizationOptions? Options = null, NormalizationAssumptions? Assumptions = null)
{
    /// <summary>Creates the context for a single value, with the current UTC date.</summary>
    public static NormalizationContext CreateForToday(string? country = null) => new(DateOnly.FromDateTime(DateTime.UtcNow), country);

    /// <summary>The application's phone normaliser, or null.</summary>
    public readonly IPhoneNormalizer? PhoneNormalizer => Options?.PhoneNormalizer;

    /// <summary>The configured order of day and month in ambiguous dates.</summary>
    public readonly DateOrder DateOrder => Options?.DateOrder ?? default;

    /// <summary>Finds the numbering plan of the first known country: contract, fallback, then configured default. Null if there is none.</summary>
    public readonly NumberingPlan? FindNumberingPlan() =>
        NumberingPlans.FindByName(Country) ?? NumberingPlans.FindByName(FallbackCountry) ?? Options?.DefaultNumberingPlan;

    /// <summary>Finds the alpha-2 code of <see cref="Country"/> in lower case; null if it is null or unknown.</summary>
    public readonly string? FindCountry() => Country is null ? null : Countries.Find(WhiteSpace.Trim(Country));

    /// <summary>Returns the type name, so that no personal data is logged.</summary>
    public override readonly string ToString() => nameof(NormalizationContext);
}
