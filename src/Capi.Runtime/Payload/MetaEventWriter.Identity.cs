using Capi.Identity;

namespace Capi.Payload;

// What is known of an event's identifiers besides themselves.
public sealed partial class MetaEventWriter
{
    private readonly IdentityNotes _notes = new();
    private IdentitySettings _identity = IdentitySettings.None;
    private string? _phoneCountry;
    private string? _defaultPhoneCountry;

    /// <summary>Takes up what the application configured, until <see cref="Release"/>. Before the first event.</summary>
    internal void Use(IdentitySettings identity) => _identity = identity;

    private IdentityHints Hints => new(_today, _phoneCountry, _defaultPhoneCountry, _identity, _notes);

    /// <summary>Says to which country the phone numbers that follow belong, where they don't say it themselves.</summary>
    /// <param name="country">The contract's own country, as it is given; null or unknown text says nothing.</param>
    public void PhoneCountry(string? country) => _phoneCountry = country;

    /// <summary>As <see cref="PhoneCountry"/>, for where that says nothing. It stands before what the application configured.</summary>
    public void DefaultPhoneCountry(string? country) => _defaultPhoneCountry = country;

    private void ResetIdentity()
    {
        _phoneCountry = _defaultPhoneCountry = null;
        _notes.Clear();
    }
}
