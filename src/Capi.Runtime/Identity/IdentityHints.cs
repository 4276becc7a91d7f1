namespace Capi.Identity;

/// <summary>What is known besides the value itself.</summary>
/// <param name="Today">The last day a date of birth may be.</param>
/// <param name="Country">What the contract says of the country, in any form that <see cref="PhonePlans.FindByName"/> takes; null or unknown
/// text says nothing. It gives a national phone number its calling code.</param>
/// <param name="OtherCountry">As <paramref name="Country"/>, asked when that says nothing.</param>
/// <param name="Settings">What the application configured.</param>
/// <param name="Notes">Takes up what was assumed; null when nobody wants to know.</param>
internal readonly record struct IdentityHints(
    DateOnly Today, string? Country = null, string? OtherCountry = null, IdentitySettings? Settings = null, IdentityNotes? Notes = null)
{
    /// <summary>The hints for a value that comes alone, today.</summary>
    public static IdentityHints Now(string? country = null) => new(DateOnly.FromDateTime(DateTime.UtcNow), country);

    /// <summary>The application's own normaliser of phone numbers, if it has one.</summary>
    public IPhoneNormalizer? Phones => Settings?.Phones;

    /// <summary>Which of two numbers that could both be a month is it.</summary>
    public DateOrder DateOrder => Settings?.DateOrder ?? default;

    /// <summary>The numbering plan of the country, or null when no country is known.</summary>
    public PhonePlan? FindPhonePlan() =>
        PhonePlans.FindByName(Country) ?? PhonePlans.FindByName(OtherCountry) ?? Settings?.DefaultPhonePlan;

    /// <summary>Shows nothing of a person.</summary>
    public override string ToString() => nameof(IdentityHints);
}
