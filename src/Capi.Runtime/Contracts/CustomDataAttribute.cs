namespace Capi;

/// <summary>Sends the member in <c>custom_data</c>, or, in a <see cref="MetaContentAttribute"/> type, in an entry of <c>contents</c>.</summary>
/// <remarks>Business data in clear: never an identifier of a person.</remarks>
/// <param name="key">A standard key (<see cref="CustomDataKey"/>, <see cref="ContentKey"/>) or a property name of your own; when left out, the member's name says it: <c>OrderId</c> is <c>order_id</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CustomDataAttribute(string? key = null) : Attribute
{
    /// <summary>Meta's wire key, or null when the member's name says it.</summary>
    public string? Key { get; } = key;
}
