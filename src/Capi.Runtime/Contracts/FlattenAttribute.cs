namespace Capi;

/// <summary>Adds the annotated members of this member's type to the contract, as if the contract declared them.</summary>
/// <remarks>When the value is null, none of them is sent.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class FlattenAttribute : Attribute;
