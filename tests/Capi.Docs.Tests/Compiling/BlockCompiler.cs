using Capi.Analyzers;
using Capi.Docs.Tests.Markdown;
using Capi.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Docs.Tests.Compiling;

/// <summary>Compiles a block with the generator and all analyzers, as a build of a web app with the preset <c>strict</c> does.</summary>
internal static class BlockCompiler
{
    private static readonly Type[] AnalyzerTypes =
        [.. typeof(ContractAnalyzer).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))];

    // Older versions of referenced assemblies: disabled by the SDK too.
    private static readonly Dictionary<string, ReportDiagnostic> DisabledWarnings =
        new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly StrictPreset Preset = new();

    /// <summary>The errors and warnings in the block, in order of their position.</summary>
    /// <param name="block">The block.</param>
    /// <param name="candidates">The blocks that it may continue.</param>
    public static async Task<IReadOnlyList<Diagnostic>> GetDiagnosticsAsync(CodeBlock block, IReadOnlyList<CodeBlock> candidates)
    {
        var trees = BlockSources.Create(block, candidates);
        var isProgram = BlockSources.IsProgram(trees[0]);
        var compilation = CSharpCompilation.Create(
            "Example",
            trees,
            block.Directive.IsTestProject ? DocReferences.Tests : DocReferences.App,
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: DisabledWarnings)
                .WithSyntaxTreeOptionsProvider(Preset));
        CSharpGeneratorDriver.Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: BlockSources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);

        var found = await generated
            .WithAnalyzers([.. AnalyzerTypes.Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)])
            .GetAllDiagnosticsAsync();
        return
        [
            .. found.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree == trees[0] ? 0 : 1)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }
}
