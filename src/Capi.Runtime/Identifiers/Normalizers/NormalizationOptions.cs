using Capi.Identifiers.Phones;

namespace Capi.Identifiers.Normalizers;

/// <summary>The configured options for normalising identifiers. Immutable.</summary>
/// <param name="DefaultNumberingPlan">The numbering plan for phone numbers whose country is unknown.</param>
/// <param name="DateOrder">The order of day and month in ambiguous dates.</param>
/// <param name="PhoneNormalizer">The application's phone normaliser; null to use the built-in one.</param>
internal sealed record NormalizationOptions(NumberingPlan? DefaultNumberingPlan = null, DateOrder DateOrder = DateOrder.Unspecified, IPhoneNormalizer? PhoneNormalizer = null)
{
    /// <summary>The defaults.</summary>
    public static readonly NormalizationOptions Default = new();
}
