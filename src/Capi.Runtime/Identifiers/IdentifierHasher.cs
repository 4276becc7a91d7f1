using System.Text;
using Capi.Catalog;
using Capi.Identifiers.ClearText;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.IpAddresses;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Phones;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers;

/// <summary>Normalises and hashes a single identifier exactly as a contract's <c>[Hashed]</c> or <c>[Clear]</c> member is.</summary>
/// <remarks>For tools and tests; generated code doesn't use it. Ignores configuration: no default phone country, no <see cref="DateOrder"/>.
/// Thread safe and culture-independent. docs/identity.md describes the normalisation of each key.</remarks>
public static class IdentifierHasher
{
    /// <summary>Computes what would be sent for a value whose country is unknown. Keys that Meta takes in clear, such as <c>fbp</c>, are validated and not hashed.</summary>
    /// <param name="key">A <c>user_data</c> key (<see cref="UserDataKeys"/>).</param>
    /// <param name="value">The raw value; null returns <see cref="DropReason.Empty"/>.</param>
    /// <returns>The normalised value and what Meta would receive, or why the value is dropped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">Meta defines no <c>user_data</c> key with this name.</exception>
    public static IdentifierResult Hash(string key, string? value) => Hash(key, value, country: null, out _);

    /// <summary>Computes what would be sent for a value. Keys that Meta takes in clear, such as <c>fbp</c>, are validated and not hashed.</summary>
    /// <param name="key">A <c>user_data</c> key (<see cref="UserDataKeys"/>).</param>
    /// <param name="value">The raw value; null returns <see cref="DropReason.Empty"/>.</param>
    /// <param name="country">The country of the value if known, in any form that <see cref="FindCountryCode"/> accepts; unknown text is ignored.
    /// Gives a national phone number its calling code, an ambiguous date of birth its order, a postal code (<c>zp</c>) its format, and tells whether a state
    /// (<c>st</c>) can be one of the USA. Ignored for numbers with a plus sign or 00, and for all other keys.</param>
    /// <returns>The normalised value and what Meta would receive, or why the value is dropped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">Meta defines no <c>user_data</c> key with this name.</exception>
    public static IdentifierResult Hash(string key, string? value, string? country) => Hash(key, value, country, out _);

    /// <summary>As the other overload, and says what was assumed.</summary>
    /// <param name="key">A <c>user_data</c> key (<see cref="UserDataKeys"/>).</param>
    /// <param name="value">The raw value; null returns <see cref="DropReason.Empty"/>.</param>
    /// <param name="country">The country of the value if known; see the other overload.</param>
    /// <param name="assumptions">What was assumed about a value that is sent.</param>
    /// <returns>The normalised value and what Meta would receive, or why the value is dropped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">Meta defines no <c>user_data</c> key with this name.</exception>
    public static IdentifierResult Hash(string key, string? value, string? country, out IdentifierAssumptions assumptions)
    {
        assumptions = IdentifierAssumptions.None;
        ArgumentNullException.ThrowIfNull(key);
        var parameter = ParameterDefinitions.Find(ParameterSection.UserData, key)
            ?? throw new ArgumentException("Meta defines no user_data key with this name.", nameof(key));

        if (value is null)
            return new(null, null, DropReason.Empty);

        return parameter.Handling == Handling.Clear ? ValidateClear(parameter, value) : NormalizeAndHash(parameter, value, country, out assumptions);
    }

    /// <summary>Finds the ISO 3166-1 alpha-2 code of a country as the key <c>country</c> does.</summary>
    /// <param name="text">A name in one of about 40 languages or an ISO 3166-1 alpha-2 or alpha-3 code, case-insensitive; also <c>uk</c>, and <c>xk</c> (Kosovo),
    /// which isn't in ISO 3166-1 but has a calling code.</param>
    /// <returns>The two-letter code in lower case, or null if the text names no country.</returns>
    public static string? FindCountryCode(string? text)
    {
        var trimmed = WhiteSpace.Trim(text);
        return Countries.Find(trimmed) ?? NumberingPlans.Find(trimmed)?.Country;
    }

    private static IdentifierResult ValidateClear(ParameterDefinition parameter, string value)
    {
        Span<char> address = stackalloc char[IpAddressText.MaxLength];
        if (parameter.Normalization == Normalization.IpAddress && IpAddressText.TryNormalize(value, address, out var addressLength))
            value = address[..addressLength].ToString();

        var reason = ClearIdentifierValidator.Validate(parameter, value, out var start, out var length);
        if (reason != DropReason.None)
            return new(null, null, reason);

        var sent = value.Substring(start, length);
        return new(sent, sent, DropReason.None);
    }

    private static IdentifierResult NormalizeAndHash(ParameterDefinition parameter, string value, string? country, out IdentifierAssumptions assumptions)
    {
        var notes = new NormalizationAssumptions();
        var context = NormalizationContext.CreateForToday(FindCountryCode(country)) with { Assumptions = notes };
        var normalized = IdentifierWriter.Normalize(parameter.Normalization, value, context, out var reason);
        assumptions = normalized is null ? IdentifierAssumptions.None
            : (notes.Contains(NormalizationAssumption.PhoneCountryUnknown) ? IdentifierAssumptions.PhoneCountryUnknown : IdentifierAssumptions.None)
            | (notes.Contains(NormalizationAssumption.DateOrderAssumed) ? IdentifierAssumptions.DateOrderAssumed : IdentifierAssumptions.None);
        if (normalized is null)
            return new(null, null, reason);

        Span<byte> sent = stackalloc byte[IdentifierWriter.MaxHashedLength];
        reason = IdentifierWriter.WriteHashed(parameter.Normalization, value, context, sent, out var bytesWritten);
        return reason == DropReason.None
            ? new(normalized, Encoding.ASCII.GetString(sent[..bytesWritten]), DropReason.None)
            : new(null, null, reason);
    }
}
