namespace Capi;

/// <summary>Sends the member as customer information: normalised by Meta's rules, then SHA-256 in lower-case hex.</summary>
/// <remarks>Accepts text, collections of text, DateOnly and DateTimeOffset, enums, Guid, integers <see cref="Sha256Digest"/> and <see cref="Md5Digest"/>. A value that can't be used is left out and counted.
/// Written with the target <c>field:</c> on a property it counts in the contract's own project only: the compiler shows no private field of another assembly.</remarks>
/// <param name="key">A <c>user_data</c> key (<see cref="Identifier"/>); when left out, the member's name says it: <c>Email</c> is <c>em</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class HashedAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when the member's name says it.</summary>
    public string? Key { get; } = key;

    /// <summary>Of a phone number: the name of a member of the same type that says the country of a number which does not say it itself, for
    /// example <c>DefaultCountry = nameof(Market)</c>. The member is text or an enum and need not be sent; what it holds is an ISO 3166-1 code or an
    /// English name.</summary>
    /// <remarks>It is asked after the number itself (a plus sign or 00) and after the contract's own <c>country</c>, and before
    /// <see cref="MetaCapiOptions.DefaultPhoneCountry"/>. It is no place for a country: one that is the same for all events belongs into the options.</remarks>
    public string? DefaultCountry { get; set; }
}
