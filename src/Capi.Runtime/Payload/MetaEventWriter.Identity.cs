using Capi.Identity;

namespace Capi.Payload;

// Settings and hints for normalizing identifiers.
public sealed partial class MetaEventWriter
{
    private readonly IdentityNotes _notes = new();
    private IdentitySettings _identity = IdentitySettings.None;
    private string? _phoneCountry;
    private string? _defaultPhoneCountry;

    /// <summary>Sets the identifier settings until <see cref="Release"/>. Call before the first event.</summary>
    internal void Use(IdentitySettings identity) => _identity = identity;

    private IdentityHints Hints => new(_today, _phoneCountry, _defaultPhoneCountry, _identity, _notes);

    /// <summary>Sets the country of the following phone numbers that have no country code.</summary>
    /// <param name="country">The contract's own country: an ISO 3166-1 code or English name. Null or unknown text is ignored.</param>
    public void PhoneCountry(string? country) => _phoneCountry = country;

    /// <summary>Sets the country to use when <see cref="PhoneCountry"/> gives none. It takes precedence over the configured default.</summary>
    public void DefaultPhoneCountry(string? country) => _defaultPhoneCountry = country;

    private void ResetIdentity()
    {
        _phoneCountry = _defaultPhoneCountry = null;
        _notes.Clear();
    }
}
