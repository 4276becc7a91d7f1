using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>Enables rules in a compilation.</summary>
internal static class CompilationRuleExtensions
{
    /// <summary>Enables the rules that are disabled by default, which otherwise would pass every test without reporting anything.</summary>
    public static Compilation WithRulesEnabled(this Compilation compilation, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var severities = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.IsEnabledByDefault)
            .Select(descriptor => descriptor.Id)
            .Distinct()
            .ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        return compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithSpecificDiagnosticOptions(severities));
    }
}
