using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>Finds the contracts and looks at nothing of them: no generator that is driven by an attribute can cost less.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Capi.MetaEventAttribute", static (node, _) => node is TypeDeclarationSyntax, static (_, _) => 1);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
