namespace Capi;

/// <summary>Sends the member as a customer information parameter: normalized by Meta's rules, then hashed with SHA-256 and sent as lower-case hex.</summary>
/// <remarks>Accepts strings, collections of strings, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, enums, <see cref="Guid"/>, integers, <see cref="Sha256Digest"/> and
/// <see cref="Md5Digest"/>. An invalid value is dropped and counted. <c>docs/identity.md</c> describes the normalization of each key.
/// With the target <c>field:</c> on a property, the attribute applies only in the project that declares the contract: the compiler doesn't expose private fields of referenced assemblies.</remarks>
/// <param name="key">A <c>user_data</c> key (<see cref="UserDataKeys"/>); when omitted, it is inferred from the member's name: <c>Email</c> is <c>em</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class HashedAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when it is inferred from the member's name.</summary>
    public string? Key { get; } = key;

    /// <summary>For a phone number: the name of a member of the same type that contains the country of numbers without a country code, for
    /// example <c>DefaultCountry = nameof(Market)</c>. That member is a string or an enum with an ISO 3166-1 code or an English country name; it
    /// needn't be sent.</summary>
    /// <remarks>The country comes from the number itself (a plus sign or 00), then the contract's own <c>country</c>, then this member, then
    /// <see cref="MetaCapiOptions.DefaultPhoneCountry"/>. The value is a member's name, not a country: configure a fixed country in the options.</remarks>
    public string? DefaultCountry { get; set; }
}
