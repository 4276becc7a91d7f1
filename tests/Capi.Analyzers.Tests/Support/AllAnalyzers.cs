using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Every analyzer of the package together, as a build runs them.</summary>
internal static class AllAnalyzers
{
    /// <summary>New instances of all of them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
