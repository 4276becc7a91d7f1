namespace Capi.Generators.Memo;

/// <summary>Stands for all that a contract can depend on: whatever of a compilation is visible outside its method bodies.</summary>
/// <remarks>Two compilations with the same object look the same; with two objects, they may or may not. It holds nothing, so that it can be held.</remarks>
internal sealed class Surface;
