using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>The lower bound: a generator that only finds the contracts by attribute and does nothing with them.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Capi.MetaEventAttribute", static (node, _) => node is TypeDeclarationSyntax, static (_, _) => 1);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
