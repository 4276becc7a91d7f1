namespace Capi;

/// <summary>Marks the HTTP referrer of that page: <c>referrer_url</c>. Text or <see cref="Uri"/>; it wins over the context's.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ReferrerUrlAttribute : Attribute;
