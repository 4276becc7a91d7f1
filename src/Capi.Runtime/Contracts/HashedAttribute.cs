namespace Capi;

/// <summary>Sends the member as customer information: normalised by Meta's rules, then SHA-256 in lower-case hex.</summary>
/// <remarks>Accepts text, collections of text, DateOnly and DateTimeOffset, enums, Guid, integers and <see cref="Sha256Digest"/>. A value that can't be used is left out and counted.
/// Written with the target <c>field:</c> on a property it counts in the contract's own project only: the compiler shows no private field of another assembly.</remarks>
/// <param name="key">A <c>user_data</c> key (<see cref="Identifier"/>); when left out, the member's name says it: <c>Email</c> is <c>em</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class HashedAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when the member's name says it.</summary>
    public string? Key { get; } = key;
}
