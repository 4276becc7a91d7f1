namespace Capi.Identity;

/// <summary>What the application configured about identifiers. Immutable.</summary>
/// <param name="DefaultPhonePlan">The plan of the country for phone numbers of which nothing else is known.</param>
/// <param name="DateOrder">Which of two numbers that could both be a month is it.</param>
/// <param name="Phones">The application's own normaliser of phone numbers.</param>
internal sealed record IdentitySettings(PhonePlan? DefaultPhonePlan = null, DateOrder DateOrder = DateOrder.Unspecified, IPhoneNormalizer? Phones = null)
{
    /// <summary>Nothing is configured.</summary>
    public static readonly IdentitySettings None = new();
}
