namespace Capi.Identity;

/// <summary>Everything a normaliser needs besides the value: date, country and options. Immutable except for <see cref="Notes"/>.</summary>
/// <param name="Today">The latest valid date of birth.</param>
/// <param name="Country">The contract's country, in any form that <see cref="PhonePlans.FindByName"/> accepts; null or unknown text is
/// ignored. Gives a national phone number its calling code.</param>
/// <param name="OtherCountry">Used if <paramref name="Country"/> is null or unknown.</param>
/// <param name="Settings">The configured options, or null.</param>
/// <param name="Notes">Receives the assumptions made; null to ignore them.</param>
internal readonly record struct IdentityHints(
    DateOnly Today, string? Country = null, string? OtherCountry = null, IdentitySettings? Settings = null, IdentityNotes? Notes = null)
{
    /// <summary>Creates the context for a single value, with the current UTC date.</summary>
    public static IdentityHints Now(string? country = null) => new(DateOnly.FromDateTime(DateTime.UtcNow), country);

    /// <summary>The application's phone normaliser, or null.</summary>
    public IPhoneNormalizer? Phones => Settings?.Phones;

    /// <summary>The configured order of day and month in ambiguous dates.</summary>
    public DateOrder DateOrder => Settings?.DateOrder ?? default;

    /// <summary>Finds the numbering plan of the first known country: contract, fallback, then configured default. Null if there is none.</summary>
    public PhonePlan? FindPhonePlan() =>
        PhonePlans.FindByName(Country) ?? PhonePlans.FindByName(OtherCountry) ?? Settings?.DefaultPhonePlan;

    /// <summary>Returns the type name, so that no personal data is logged.</summary>
    public override string ToString() => nameof(IdentityHints);
}
