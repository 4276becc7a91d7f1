namespace Capi;

/// <summary>Sends the member as a customer information parameter in clear, as Meta requires for click ID, browser ID, IP address and user agent.</summary>
/// <remarks>The value is sent unchanged: Meta can't match a hashed or altered one
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters">customer information parameters</see>).
/// With the target <c>field:</c> on a property, the attribute applies only in the project that declares the contract: the compiler doesn't expose private fields of referenced assemblies.</remarks>
/// <param name="key">A <c>user_data</c> key (<see cref="UserDataKeys"/>); when omitted, it is inferred from the member's name: <c>Fbp</c> is <c>fbp</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ClearAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when it is inferred from the member's name.</summary>
    public string? Key { get; } = key;
}
