namespace Capi;

/// <summary>Marks the HTTP referrer of the page on which the event happened, sent as <c>referrer_url</c>. A string or <see cref="Uri"/>; it takes precedence over the context's URL.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ReferrerUrlAttribute : Attribute;
