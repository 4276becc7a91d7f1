using Capi.ContractReading.Readers;
using Capi.ContractReading.Rules;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Generators.Tests.Support;

/// <summary>Reads contracts as the analyzer does.</summary>
internal static class ContractProblemFinder
{
    /// <summary>The problems that the reader finds in every contract of the code.</summary>
    public static IReadOnlyList<ContractProblem> FindProblems(string code) => FindProblems(TestCompilation.Create(code));

    /// <summary>The same for a compilation, which may already contain emitted code.</summary>
    public static IReadOnlyList<ContractProblem> FindProblems(Compilation compilation)
    {
        var problems = new List<ContractProblem>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                var type = (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!;
                var metaEvent = type.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == "MetaEventAttribute");
                if (metaEvent is not null)
                    problems.AddRange(ContractReader.Read(type, metaEvent, compilation, CancellationToken.None).Problems);
            }
        }

        return problems;
    }
}
