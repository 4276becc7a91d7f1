namespace Capi.Generators.Model;

/// <summary>The properties of the target compilation that the emitted source depends on.</summary>
/// <param name="CanEmit">True when the runtime is referenced and the language version supports static abstract members.</param>
/// <param name="IsClsCompliant">True when the assembly is marked CLS-compliant; the runtime is not.</param>
internal sealed record TargetEnvironment(bool CanEmit, bool IsClsCompliant);
