namespace Capi;

/// <summary>Marks the <see cref="DateTimeOffset"/> at which the event happened, sent as <c>event_time</c> in whole Unix seconds.</summary>
/// <remarks>Meta rejects events older than 7 days (62 for <see cref="ActionSource.PhysicalStore"/>) or in the future
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/server-event">server event parameters</see>).</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventTimeAttribute : Attribute;
