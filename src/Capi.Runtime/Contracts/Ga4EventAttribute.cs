namespace Capi;

/// <summary>Binds an event of Google Analytics 4 that a page of the site sends to the gateway to this contract, next to <see cref="MetaEventAttribute"/>.</summary>
/// <remarks>The generator implements <see cref="IGa4Event{TSelf}"/>: it fills the annotated members from the event's parameters
/// (docs/gateway.md, "Contracts for GA4 events"). Register the contract with <c>MapMetaGateway("/collect", options => options.Bind&lt;OrderPaid&gt;())</c>.</remarks>
/// <param name="eventName">GA4's name of the event, such as <c>purchase</c>
/// (<see href="https://developers.google.com/analytics/devguides/collection/ga4/reference/events">reference</see>).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class Ga4EventAttribute(string eventName) : Attribute
{
    /// <summary>GA4's name of the event; case-sensitive.</summary>
    public string EventName { get; } = eventName;

    /// <summary>True for an event of the site's own, whose name GA4 doesn't define. Default: false, an unknown name is a build error.</summary>
    public bool IsCustom { get; set; }
}
