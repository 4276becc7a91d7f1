namespace Capi.Identity;

/// <summary>The configured options for normalising identifiers. Immutable.</summary>
/// <param name="DefaultPhonePlan">The numbering plan for phone numbers whose country is unknown.</param>
/// <param name="DateOrder">The order of day and month in ambiguous dates.</param>
/// <param name="Phones">The application's phone normaliser; null to use the built-in one.</param>
internal sealed record IdentitySettings(PhonePlan? DefaultPhonePlan = null, DateOrder DateOrder = DateOrder.Unspecified, IPhoneNormalizer? Phones = null)
{
    /// <summary>The defaults.</summary>
    public static readonly IdentitySettings None = new();
}
