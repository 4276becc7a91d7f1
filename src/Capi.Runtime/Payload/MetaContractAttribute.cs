using System.ComponentModel;

namespace Capi.Payload;

/// <summary>Describes the event of a contract; <c>capi render</c> reads it from the compiled assembly. Used by generated code; may change between versions.</summary>
/// <param name="eventName">Meta's <c>event_name</c>.</param>
/// <param name="actionSource">Meta's <c>action_source</c>, for example <c>website</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaContractAttribute(string eventName, string actionSource) : Attribute
{
    /// <summary>Meta's <c>event_name</c>.</summary>
    public string EventName { get; } = eventName;

    /// <summary>Meta's <c>action_source</c>.</summary>
    public string ActionSource { get; } = actionSource;
}
