using System.Text;
using Capi.Catalog;

namespace Capi.Identity;

/// <summary>Normalises and hashes one identifier exactly as a contract's <c>[Hashed]</c> or <c>[Clear]</c> member is.</summary>
/// <remarks>For tools and tests; contracts need no call of it. It reads no configuration: a default country and an order of dates are not
/// known here. Thread safe, independent of the culture.</remarks>
public static class MetaIdentity
{
    /// <summary>Says what would be sent for a value.</summary>
    /// <param name="key">A <c>user_data</c> key (<see cref="Identifier"/>).</param>
    /// <param name="value">The raw value; null counts as absent and is answered as an empty one.</param>
    /// <param name="country">The country the value belongs to, when the caller knows it: anything that <see cref="FindCountry"/> takes; what it
    /// doesn't find counts as not known. It gives a national phone number its calling code; a number with a plus sign or 00, and every
    /// other key, does without it.</param>
    /// <exception cref="ArgumentException">Meta defines no such key in <c>user_data</c>.</exception>
    public static IdentifierResult Evaluate(string key, string? value, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parameter = Parameters.Find(ParameterSection.UserData, key)
            ?? throw new ArgumentException("Meta defines no such key in user_data.", nameof(key));

        if (value is null)
            return new(null, null, DropReason.Empty);

        return parameter.Handling == Handling.Clear ? EvaluateClear(parameter, value) : EvaluateHashed(parameter, value, country);
    }

    /// <summary>Finds a country as the key <c>country</c> does (spec section 3.7).</summary>
    /// <param name="text">A name in English, or a code of ISO 3166-1 with two or three letters, in either case; or <c>uk</c>, or <c>xk</c>,
    /// which is not in ISO's list but has phone numbers.</param>
    /// <returns>The code of two letters in lower case, or null when the text names no country.</returns>
    public static string? FindCountry(string? text)
    {
        var trimmed = WhiteSpace.Trim(text);
        return Countries.Find(trimmed) ?? PhonePlans.Find(trimmed)?.Country;
    }

    private static IdentifierResult EvaluateClear(ParameterDefinition parameter, string value)
    {
        var reason = ClearIdentifier.Check(parameter, value, out var start, out var length);
        if (reason != DropReason.None)
            return new(null, null, reason);

        var sent = value.Substring(start, length);
        return new(sent, sent, DropReason.None);
    }

    private static IdentifierResult EvaluateHashed(ParameterDefinition parameter, string value, string? country)
    {
        var hints = IdentityHints.Now(FindCountry(country));
        var normalized = IdentifierWriter.Normalize(parameter.Normalization, value, hints, out var reason);
        if (normalized is null)
            return new(null, null, reason);

        Span<byte> sent = stackalloc byte[IdentifierWriter.MaxHashedLength];
        reason = IdentifierWriter.WriteHashed(parameter.Normalization, value, hints, sent, out var written);
        return reason == DropReason.None
            ? new(normalized, Encoding.ASCII.GetString(sent[..written]), DropReason.None)
            : new(null, null, reason);
    }
}
