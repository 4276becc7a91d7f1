namespace Capi;

/// <summary>Marks the business key that is the event's <c>event_id</c>: the same value the browser's Pixel sends as <c>eventID</c>.</summary>
/// <remarks>Meta deduplicates by dataset, event_name and event_id within 48 hours (spec section 7). Never an identifier of a person.
/// The number 0 and the empty Guid count as missing: every event that was never given an id would share them.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventIdAttribute : Attribute;
