using Capi.Analyzers.Migration;
using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Tests.Migration;
using Capi.CodeFixes.Migration;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>"Replace with a contract" on the senders of many styles: every contract compiles beside its sender.</summary>
public class ExampleContractsTests
{
    [Fact]
    public void The_contract_of_every_sender_compiles_beside_it()
    {
        var compilation = ExamplesCompilation.CreateTwins("Styles");
        var model = SenderModel.Create(compilation, AnchorScan.Find(compilation, default)!, default);
        var taken = new HashSet<string>();
        var files = model.Events.Select(one => Write(one, taken)).ToList();

        var driver = CSharpGeneratorDriver.Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation.AddReferences(References.Runtime).AddSyntaxTrees(files), out var output, out _);

        Assert.True(files.Count >= 60, $"{files.Count} events");
        Assert.Empty(output.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));

        // Three say what a developer must add: a type of items, the source of a CRM lead, data of an app.
        Assert.Equal(files.Count - 3, output.SyntaxTrees.Count(tree => tree.FilePath.EndsWith("Event.g.cs", StringComparison.Ordinal)));
    }

    private static SyntaxTree Write(CapiEvent one, HashSet<string> taken)
    {
        var sender = one.Payload.Creation.Syntax.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();
        var skeleton = ContractSkeleton.Create(one, sender, name => taken.Contains(sender + name));
        Assert.True(taken.Add(sender + skeleton.Name));
        return TestCompilation.Parse($"{sender}/{skeleton.Name}.cs", skeleton.Text);
    }
}
