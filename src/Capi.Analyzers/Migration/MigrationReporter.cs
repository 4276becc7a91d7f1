using System.Collections.Immutable;
using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Rules;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration;

/// <summary>Collects the findings of one analysis, at most one per rule and line.</summary>
internal sealed class MigrationReporter
{
    private readonly HashSet<(string Id, SyntaxTree? Tree, int Line)> _reported = [];
    private readonly Dictionary<SyntaxTree, List<Diagnostic>> _found = [];

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="location">The reported place.</param>
    /// <param name="evidence">Proven findings have the severity of the rule, likely ones are suggestions.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Report(MigrationRule rule, Location location, Evidence evidence, params object[] arguments) => Report(rule, location, evidence, [], arguments);

    /// <summary>Adds a finding with other places that explain it.</summary>
    public void Report(MigrationRule rule, Location location, Evidence evidence, IEnumerable<Location> others, params object[] arguments) => Report(rule, location, evidence, others, correction: null, arguments);

    /// <summary>Adds a finding with the edit that mends it, whose place is the last one of the others; null when there isn't exactly one.</summary>
    public void Report(MigrationRule rule, Location location, Evidence evidence, IEnumerable<Location> others, Correction? correction, params object[] arguments)
    {
        if (location.SourceTree is not { } tree || evidence == Evidence.None || !_reported.Add((rule.Descriptor.Id, tree, location.GetLineSpan().StartLinePosition.Line)))
            return;

        var severity = evidence == Evidence.Proven ? rule.Descriptor.DefaultSeverity : DiagnosticSeverity.Info;
        if (!_found.TryGetValue(tree, out var diagnostics))
            _found[tree] = diagnostics = [];
        var properties = correction is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacement, correction.Text);
        diagnostics.Add(Diagnostic.Create(rule.Descriptor, GetFirstLine(location), severity, correction is null ? others : others.Append(correction.Location), properties, arguments));
    }

    /// <summary>The findings in a file.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics(SyntaxTree tree) => _found.TryGetValue(tree, out var diagnostics) ? diagnostics : [];

    // An object of twenty lines is marked on its first one.
    private static Location GetFirstLine(Location location)
    {
        var tree = location.SourceTree!;
        var line = tree.GetText().Lines.GetLineFromPosition(location.SourceSpan.Start);
        return location.SourceSpan.End <= line.End ? location : Location.Create(tree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(location.SourceSpan.Start, Math.Max(location.SourceSpan.Start, line.End)));
    }
}
