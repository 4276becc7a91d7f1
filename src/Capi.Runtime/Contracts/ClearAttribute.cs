namespace Capi;

/// <summary>Sends the member as customer information in clear, as Meta demands it for click ids, browser ids, IP address and user agent.</summary>
/// <remarks>The value is passed on byte for byte; hashing or changing it breaks the match (spec section 3.1).
/// Written with the target <c>field:</c> on a property it counts in the contract's own project only: the compiler shows no private field of another assembly.</remarks>
/// <param name="key">A <c>user_data</c> key (<see cref="Identifier"/>); when left out, the member's name says it: <c>Fbp</c> is <c>fbp</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ClearAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when the member's name says it.</summary>
    public string? Key { get; } = key;
}
