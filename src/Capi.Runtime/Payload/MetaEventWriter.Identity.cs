using Capi.Identifiers.Normalizers;

namespace Capi.Payload;

// Settings and hints for normalizing identifiers.
public sealed partial class MetaEventWriter
{
    private readonly NormalizationAssumptions _notes = new();
    private NormalizationOptions _identifierSettings = NormalizationOptions.Default;
    private string? _phoneCountry;
    private string? _defaultPhoneCountry;

    /// <summary>Sets the identifier settings until <see cref="Release"/>. Call before the first event.</summary>
    internal void Configure(NormalizationOptions settings) => _identifierSettings = settings;

    private NormalizationContext Hints => new(_today, _phoneCountry, _defaultPhoneCountry, _identifierSettings, _notes);

    /// <summary>Sets the country of the following phone numbers that have no country code, and of the following ambiguous dates of birth.</summary>
    /// <param name="country">The contract's own country: an ISO 3166-1 code or English name. Null or unknown text is ignored.</param>
    public void SetPhoneCountry(string? country) => _phoneCountry = country;

    /// <summary>Sets the country to use when <see cref="SetPhoneCountry"/> gives none. It takes precedence over the configured default.</summary>
    public void SetDefaultPhoneCountry(string? country) => _defaultPhoneCountry = country;

    private void ResetIdentifierHints()
    {
        _phoneCountry = _defaultPhoneCountry = null;
        _notes.Clear();
    }
}
