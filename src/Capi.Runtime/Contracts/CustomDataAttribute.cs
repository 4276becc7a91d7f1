namespace Capi;

/// <summary>Sends the member in <c>custom_data</c>, or, in a <see cref="MetaContentAttribute"/> type, in an entry of <c>contents</c>.</summary>
/// <remarks>Business data in clear: never an identifier of a person.
/// Written with the target <c>field:</c> on a property it counts in the contract's own project only: the compiler shows no private field of another assembly.</remarks>
/// <param name="key">A standard key (<see cref="CustomDataKey"/>, <see cref="ContentKey"/>) or a property name of your own; when left out, the member's name says it: <c>OrderId</c> is <c>order_id</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CustomDataAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when the member's name says it.</summary>
    public string? Key { get; } = key;
}
