using System.ComponentModel;

namespace Capi.Payload;

/// <summary>Describes the event of a contract; the tool <c>capi</c> reads it from the compiled assembly. Used by generated code; may change between versions.</summary>
/// <param name="eventName">Meta's <c>event_name</c>.</param>
/// <param name="actionSource">Meta's <c>action_source</c>, for example <c>website</c>.</param>
/// <param name="consentMember">The path of the member with <c>[EventConsent]</c>; empty without one.</param>
/// <param name="ga4EventName">The GA4 event of <c>[Ga4Event]</c>; empty without it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaContractAttribute(string eventName, string actionSource, string consentMember, string ga4EventName) : Attribute
{
    /// <summary>Describes a contract with neither a consent member nor a GA4 event.</summary>
    /// <param name="eventName">Meta's <c>event_name</c>.</param>
    /// <param name="actionSource">Meta's <c>action_source</c>, for example <c>website</c>.</param>
    public MetaContractAttribute(string eventName, string actionSource)
        : this(eventName, actionSource, "", "")
    {
    }

    /// <summary>Meta's <c>event_name</c>.</summary>
    public string EventName { get; } = eventName;

    /// <summary>Meta's <c>action_source</c>.</summary>
    public string ActionSource { get; } = actionSource;

    /// <summary>The path of the member with <c>[EventConsent]</c>.</summary>
    public string ConsentMember { get; } = consentMember;

    /// <summary>The GA4 event that is bound to the contract.</summary>
    public string Ga4EventName { get; } = ga4EventName;
}
