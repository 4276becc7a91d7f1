namespace Capi;

/// <summary>Marks the URL of the page on which the event happened, sent as <c>event_source_url</c>. A string or <see cref="Uri"/>; it takes precedence over the context's URL.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventSourceUrlAttribute : Attribute;
