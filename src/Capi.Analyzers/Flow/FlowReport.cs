using System.Collections.Immutable;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Flow;

/// <summary>Reports what the rules find in one method, each finding once for one place.</summary>
internal sealed class FlowReport(Action<Diagnostic> report)
{
    private readonly HashSet<(string Id, SyntaxTree Tree, TextSpan Span)> _reported = [];

    /// <summary>Reports at a value.</summary>
    /// <param name="places">The additional locations, in the order that <see cref="AdditionalPlaces"/> says.</param>
    /// <param name="properties">What a fix needs to know.</param>
    /// <param name="words">The words of the message.</param>
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

    /// <summary>The same with the place where the fact comes from, unless that is the value itself.</summary>
    public void Add(DiagnosticDescriptor descriptor, IOperation value, Fact fact, params object[] words) =>
        Add(descriptor, value, value.Syntax == fact.Origin.Syntax ? [] : [fact.Origin], ImmutableDictionary<string, string?>.Empty, words);
}
