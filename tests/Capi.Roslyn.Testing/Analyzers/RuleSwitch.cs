using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing;

/// <summary>Switches rules on.</summary>
internal static class RuleSwitch
{
    /// <summary>The same code, with the rules on that are off by default: one of them would pass every test in silence.</summary>
    public static Compilation WithRulesOf(this Compilation compilation, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var severities = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.IsEnabledByDefault)
            .Select(descriptor => descriptor.Id)
            .Distinct()
            .ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        return compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithSpecificDiagnosticOptions(severities));
    }
}
