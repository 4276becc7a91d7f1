using System.Collections.Immutable;
using Capi.Analyzers;
using Capi.CodeFixes.TextEdits;
using Capi.Generators;
using Capi.Roslyn.Testing;
using Capi.Roslyn.Testing.Verifiers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests.Support;

/// <summary>Fixes the diagnostics of one rule in a source file, preserving every character of the rest.</summary>
internal static class SampleFixer
{
    private const int MaxFixes = 8;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. CreateInstances<DiagnosticAnalyzer>(typeof(ContractAnalyzer))];

    private static readonly CodeFixProvider[] Fixes = [.. CreateInstances<CodeFixProvider>(typeof(TextEditCodeFixProvider))];

    /// <summary>Applies the first offered fix repeatedly until the rule reports nothing, and returns the text.</summary>
    public static async Task<string> FixAllAsync(string id, string text)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Sample", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(TestCompilation.Create("").Options)
            .AddMetadataReferences(References.All)
            .AddAnalyzerReference(new GeneratorReference(new CapiEventGenerator()))
            .AddDocument("GlobalUsings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using System.Net.Http;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n").Project
            .AddDocument("A.cs", SourceText.From(text), filePath: "A.cs");

        for (var count = 0; count < MaxFixes; count++)
        {
            if (await FindFirstDiagnosticAsync(document, id) is not { } diagnostic)
                return (await document.GetTextAsync()).ToString();

            var actions = new List<CodeAction>();
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

            Assert.True(actions.Count > 0, $"No fix is offered for {diagnostic} in\n{text}");
            var change = Assert.IsType<ApplyChangesOperation>(Assert.Single(await actions[0].GetOperationsAsync(default)));
            document = change.ChangedSolution.GetDocument(document.Id)!;
        }

        throw new TestFailureException($"{id} is still reported after {MaxFixes} fixes:\n{await document.GetTextAsync()}");
    }

    private static async Task<Diagnostic?> FindFirstDiagnosticAsync(Document document, string id)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return found.Where(one => one.Id == id).OrderBy(one => one.Location.SourceSpan.Start).FirstOrDefault();
    }

    private static IEnumerable<T> CreateInstances<T>(Type neighbour) =>
        neighbour.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T))).Select(type => (T)Activator.CreateInstance(type)!);
}
