using System.Globalization;
using Capi.Analyzers;
using Capi.Analyzers.Migration;
using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Tests.Migration;
using Capi.CodeFixes.Migration;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>"Replace with a contract" on the senders of the corpora: contract and call compile beside their sender, with the generator and the rules for contracts.</summary>
public class ExampleContractsTests
{
    // The tests of a class run one after another.
    private static readonly Dictionary<string, SenderModel> Senders = [];
    private static readonly Dictionary<string, HashSet<string>> Errors = [];

    [Theory]
    [InlineData("Styles", 60)]
    [InlineData("Mistakes", 20)]
    [InlineData("Unseen", 20)]
    public async Task The_contract_of_every_sender_compiles_beside_it(string folder, int minimum)
    {
        var model = GetSenders(folder);
        var taken = new HashSet<string>();
        var files = model.Events.Select(one => Write(one, model, taken)).OfType<SyntaxTree>().ToList();

        var driver = CSharpGeneratorDriver.Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(model.Code.Compilation.AddSyntaxTrees(files), out var output, out _);

        Assert.True(files.Count >= minimum, $"{files.Count} events");
        AssertNone(FindNewErrors(folder, output));
        var found = await output.GetDiagnosticsAsync([new ContractAnalyzer(), new FlowAnalyzer(), new UsageAnalyzer()]);
        AssertNone(found.Where(one => one.Severity == DiagnosticSeverity.Error && files.Any(file => file == one.Location.SourceTree)));
    }

    [Theory]
    [InlineData("Styles", 5)]
    [InlineData("Mistakes", 9)]
    [InlineData("Unseen", 6)]
    public void Where_the_request_is_replaced_the_sender_compiles(string folder, int minimum)
    {
        var model = GetSenders(folder);
        var replaced = model.Events.Select(one => Replace(one, model)).OfType<Compilation>().ToList();

        Assert.True(replaced.Count >= minimum, $"{replaced.Count} requests");
        Assert.All(replaced, one => AssertNone(FindNewErrors(folder, one)));
    }

    private static Compilation? Replace(CapiEvent one, SenderModel model)
    {
        var tree = one.Payload.Creation.Syntax.SyntaxTree;
        var ns = one.Payload.Creation.Syntax.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();
        if (ContractSkeleton.Create(one, model, ns, name => model.Code.Compilation.GetSymbolsWithName(name, SymbolFilter.Type).Any()) is not { } skeleton)
            return null;

        var contract = skeleton.Write("", ContractFile.GetHeader(model.Code.Compilation, default));
        if (RequestReplacement.Find(one, model, skeleton, contract, default) is not { } changed)
            return null;

        var after = model.Code.Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed)).AddSyntaxTrees(TestCompilation.Parse("Contract.cs", contract));
        CSharpGeneratorDriver.Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(after, out var output, out _);
        return output;
    }

    private static SenderModel GetSenders(string folder)
    {
        if (!Senders.TryGetValue(folder, out var senders))
        {
            var compilation = ExamplesCompilation.Create(folder).AddReferences(References.Runtime);
            Senders[folder] = senders = SenderModel.Create(compilation, AnchorScan.Find(compilation, default)!, default);
        }

        return senders;
    }

    // Some senders of the corpora don't compile completely: their libraries are stubs.
    private static IEnumerable<Diagnostic> FindNewErrors(string folder, Compilation after)
    {
        if (!Errors.TryGetValue(folder, out var known))
            Errors[folder] = known = [.. FindErrors(GetSenders(folder).Code.Compilation).Select(one => one.GetMessage(CultureInfo.InvariantCulture))];
        return FindErrors(after).Where(one => !known.Contains(one.GetMessage(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<Diagnostic> FindErrors(Compilation compilation) => compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error);

    private static void AssertNone(IEnumerable<Diagnostic> diagnostics)
    {
        var text = string.Join('\n', diagnostics.Select(one => one + "\n" + one.Location.SourceTree));
        Assert.True(text.Length == 0, text);
    }

    private static SyntaxTree? Write(CapiEvent one, SenderModel model, HashSet<string> taken)
    {
        var ns = one.Payload.Creation.Syntax.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();
        if (ContractSkeleton.Create(one, model, ns, name => taken.Contains(ns + name) || model.Code.Compilation.GetSymbolsWithName(name, SymbolFilter.Type).Any()) is not { } skeleton)
            return null;

        taken.Add(ns + skeleton.Name);
        taken.Add(ns + skeleton.Items.Name);
        return TestCompilation.Parse($"{ns}/{skeleton.Name}.cs", skeleton.Write(SendMethod.Write(skeleton, new MemberValues(model.Code.Compilation, ns)), ContractFile.GetHeader(model.Code.Compilation, default)));
    }
}
