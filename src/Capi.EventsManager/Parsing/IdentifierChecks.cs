using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Checks the values of a customer information parameter and says which checks passed.</summary>
internal static class IdentifierChecks
{
    public const string Sha256 = "SHA-256, 64 hexadecimal digits";
    public const string NotEmpty = "not the hash of the empty text, nor of null or undefined";
    public const string NotPhone = "an email address, not a phone number";
    public const string InClear = "in clear, not hashed";
    public const string CookieFormat = "format fb.index.time.payload";
    public const string Milliseconds = "creation time in milliseconds";
    public const string UnchangedCase = "click ID in its own upper and lower case";
    public const string IpFormat = "an IPv4 or IPv6 address";
    public const string PublicIp = "a public address";
    public const string LeadIdDigits = "15 to 17 digits";

    /// <summary>Returns the checks of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">Its values, at least one.</param>
    /// <param name="source">The source. The address of a browser is that of the connection, on a development machine a private one.</param>
    public static IReadOnlyList<ParameterCheck> Check(ParameterDefinition parameter, IReadOnlyList<string> values, EventSource source) => (parameter.Handling, parameter.Key) switch
    {
        (Handling.Hash, "em") when values.Any(IsPhoneNumber) => [.. CheckHash(parameter.Key, values), new(NotPhone, false)],
        (Handling.Hash, _) => CheckHash(parameter.Key, values),
        (Handling.HashOptional, _) => [new(NotEmpty, !values.Any(value => MissingValueHash.Matches(parameter.Key, value)))],
        (_, "fbc") => [.. CheckCookie(values), new(UnchangedCase, !values.Any(ClickIdValue.HasChangedCase))],
        (_, "fbp") => CheckCookie(values),
        (_, "client_ip_address") when source is EventSource.Server => CheckAddress(values),
        (_, "lead_id") => [new(LeadIdDigits, values.All(value => value.Length is >= 15 and <= 17 && value.All(char.IsAsciiDigit)))],
        _ => [new(InClear, !values.Any(value => HashedValue.LooksLikeSha256(value)))],
    };

    private static ParameterCheck[] CheckHash(string key, IReadOnlyList<string> values) =>
        [new(Sha256, values.All(value => HashedValue.IsSha256(value.AsSpan().Trim()))), new(NotEmpty, !values.Any(value => MissingValueHash.Matches(key, value)))];

    private static ParameterCheck[] CheckCookie(IReadOnlyList<string> values) =>
        [new(CookieFormat, values.All(MetaCookieFormat.IsValid)), new(Milliseconds, values.All(ClickIdValue.IsTimeInMilliseconds))];

    private static ParameterCheck[] CheckAddress(IReadOnlyList<string> values) =>
        values.All(value => ClientIpAddress.TryParse(value, out _))
            ? [new(IpFormat, true), new(PublicIp, values.All(value => ClientIpAddress.TryParse(value, out var address) && !ClientIpAddress.IsPrivate(address)))]
            : [new(IpFormat, false)];

    // Text with at least seven digits and only the characters of phone numbers.
    private static bool IsPhoneNumber(string value) =>
        value.Count(char.IsAsciiDigit) is >= 7 and <= 15 && value.All(character => char.IsAsciiDigit(character) || "+()-./ ".Contains(character, StringComparison.Ordinal));
}
