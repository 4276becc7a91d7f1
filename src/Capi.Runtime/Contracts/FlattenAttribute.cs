namespace Capi;

/// <summary>Lets the annotated members of this member's type join the contract, as if they were declared on it.</summary>
/// <remarks>A null value contributes nothing.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class FlattenAttribute : Attribute;
