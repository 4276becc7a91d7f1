namespace Capi;

/// <summary>Marks a bool that, when true, keeps Meta from using the event for delivery optimisation: <c>opt_out</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OptOutAttribute : Attribute;
