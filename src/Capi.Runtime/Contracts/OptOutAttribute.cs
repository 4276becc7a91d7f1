namespace Capi;

/// <summary>Marks a bool sent as <c>opt_out</c>: when true, Meta uses the event for attribution only, not for ads delivery optimization.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OptOutAttribute : Attribute;
