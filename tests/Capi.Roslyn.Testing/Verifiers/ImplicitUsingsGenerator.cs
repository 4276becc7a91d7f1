using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing.Verifiers;

/// <summary>Adds the implicit usings of an SDK project as a generated file, so that a test lists only its own files.</summary>
internal sealed class ImplicitUsingsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(output => output.AddSource("ImplicitUsings.g.cs", TestCompilation.ImplicitUsings));
}
