namespace Capi;

/// <summary>Marks when the event happened (a <see cref="DateTimeOffset"/>); sent as <c>event_time</c> in whole Unix seconds.</summary>
/// <remarks>Meta refuses events older than 7 days (62 for <see cref="ActionSource.PhysicalStore"/>) or in the future (spec section 1.4).</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventTimeAttribute : Attribute;
