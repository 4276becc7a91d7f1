namespace Capi;

/// <summary>Marks the URL of the page on which the event happened: <c>event_source_url</c>. Text or <see cref="Uri"/>; it wins over the context's.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventSourceUrlAttribute : Attribute;
