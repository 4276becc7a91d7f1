using System.Collections.Immutable;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Flow;

/// <summary>Reports the diagnostics of one method, at most one per rule and location.</summary>
internal sealed class FlowReport(Action<Diagnostic> report)
{
    private readonly HashSet<(string Id, SyntaxTree Tree, TextSpan Span)> _reported = [];

    /// <summary>Reports a diagnostic at an operation.</summary>
    /// <param name="places">The operations for the additional locations, in the order that <see cref="AdditionalPlaces"/> defines.</param>
    /// <param name="properties">The diagnostic properties for code fixes.</param>
    /// <param name="words">The arguments of the message format.</param>
    public void Add(
        DiagnosticDescriptor descriptor,
        IOperation value,
        IEnumerable<IOperation?> places,
        ImmutableDictionary<string, string?> properties,
        params object[] words)
    {
        var syntax = value.Syntax;
        if (!_reported.Add((descriptor.Id, syntax.SyntaxTree, syntax.Span)))
            return;

        var locations = places.OfType<IOperation>().Select(place => place.Syntax.GetLocation());
        report(Diagnostic.Create(descriptor, syntax.GetLocation(), locations, properties, words));
    }

    /// <summary>Reports a diagnostic at an operation, with the origin as additional location unless it is the operation itself.</summary>
    public void Add(DiagnosticDescriptor descriptor, IOperation value, Fact fact, params object[] words) =>
        Add(descriptor, value, value.Syntax == fact.Origin.Syntax ? [] : [fact.Origin], ImmutableDictionary<string, string?>.Empty, words);
}
