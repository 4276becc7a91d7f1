using System.ComponentModel;

namespace Capi.Payload;

/// <summary>The event a contract sends, as the generator understood it; <c>capi render</c> reads it from the built assembly.</summary>
/// <param name="eventName">The event's name as Meta receives it.</param>
/// <param name="actionSource">Meta's <c>action_source</c>, for example <c>website</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaContractAttribute(string eventName, string actionSource) : Attribute
{
    /// <summary>The event's name as Meta receives it.</summary>
    public string EventName { get; } = eventName;

    /// <summary>Meta's <c>action_source</c>.</summary>
    public string ActionSource { get; } = actionSource;
}
