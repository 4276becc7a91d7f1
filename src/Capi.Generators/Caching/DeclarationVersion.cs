namespace Capi.Generators.Caching;

/// <summary>Identifies one version of the declarations of a compilation, everything outside method bodies: all that a contract can depend on.</summary>
/// <remarks>Compared by reference. Compilations with the same instance have equivalent declarations; with different instances, they may differ.
/// It has no state, so that keeping it keeps nothing else alive.</remarks>
internal sealed class DeclarationVersion;
