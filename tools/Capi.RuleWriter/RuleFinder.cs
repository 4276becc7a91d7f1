using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.RuleWriter;

/// <summary>Finds the rules by reflection, so that a new analyzer or code fix needs no registration.</summary>
internal static class RuleFinder
{
    /// <summary>Gets the rules of all analyzers, ordered by ID.</summary>
    public static IReadOnlyList<RuleInfo> FindRules()
    {
        var fixable = CreateInstances<CodeFixProvider>("Capi.CodeFixes").SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. CreateInstances<DiagnosticAnalyzer>("Capi.Analyzers")
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .DistinctBy(descriptor => descriptor.Id)
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => new RuleInfo(
                    descriptor.Id,
                    descriptor.DefaultSeverity,
                    descriptor.Category,
                    descriptor.Title.ToString(CultureInfo.InvariantCulture),
                    fixable.Contains(descriptor.Id))),
        ];
    }

    private static IEnumerable<T> CreateInstances<T>(string assembly) => Assembly.Load(assembly).GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
