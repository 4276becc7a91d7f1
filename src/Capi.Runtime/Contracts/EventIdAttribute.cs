namespace Capi;

/// <summary>Marks the business key sent as <c>event_id</c>: the same value that the Pixel sends as <c>eventID</c>.</summary>
/// <remarks>Meta deduplicates by dataset, <c>event_name</c> and <c>event_id</c> within 48 hours
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events">deduplication</see>).
/// Never use an identifier of a person. 0 and <see cref="Guid.Empty"/> count as missing, because they are what an unset ID contains.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventIdAttribute : Attribute;
