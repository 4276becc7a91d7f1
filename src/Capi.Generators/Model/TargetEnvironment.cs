namespace Capi.Generators.Model;

/// <summary>What the emitted text depends on beside the contract.</summary>
/// <param name="CanCompile">True when the runtime is referenced and the language knows static abstract members.</param>
/// <param name="IsClsCompliant">True when the assembly promises CLS compliance, which the runtime does not.</param>
internal sealed record TargetEnvironment(bool CanCompile, bool IsClsCompliant);
