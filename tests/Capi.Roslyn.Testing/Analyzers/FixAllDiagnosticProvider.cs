using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>Provides the diagnostics for Fix All.</summary>
internal sealed class FixAllDiagnosticProvider(DiagnosticAnalyzer analyzer) : FixAllContext.DiagnosticProvider
{
    /// <summary>The diagnostics of the analyzer in a project.</summary>
    /// <exception cref="TestFailureException">The analyzer threw; Roslyn would convert it to a warning.</exception>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(DiagnosticAnalyzer analyzer, Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var found = await compilation.WithRulesEnabled([analyzer]).WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return found.FirstOrDefault(one => one.Id == "AD0001") is { } failure
            ? throw new TestFailureException("The analyzer threw.\n" + failure)
            : found;
    }

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await GetDiagnosticsAsync(analyzer, project, cancellationToken);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return (await GetDiagnosticsAsync(analyzer, document.Project, cancellationToken)).Where(one => one.Location.SourceTree == tree);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await GetDiagnosticsAsync(analyzer, project, cancellationToken)).Where(one => !one.Location.IsInSource);
}
