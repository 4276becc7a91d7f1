namespace Capi;

/// <summary>Sends the member in <c>custom_data</c>, or, in a type with <see cref="MetaContentAttribute"/>, in an entry of <c>contents</c>.</summary>
/// <remarks>For business data: it is sent in clear, so never annotate customer information with it.
/// With the target <c>field:</c> on a property, the attribute applies only in the project that declares the contract: the compiler doesn't expose private fields of referenced assemblies.</remarks>
/// <param name="key">A standard key (<see cref="CustomDataKeys"/>, <see cref="ContentKeys"/>) or a custom property name; when omitted, it is inferred from the member's name: <c>OrderId</c> is <c>order_id</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CustomDataAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when it is inferred from the member's name.</summary>
    public string? Key { get; } = key;
}
