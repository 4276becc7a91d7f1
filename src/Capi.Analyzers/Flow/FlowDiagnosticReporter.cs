using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Flow;

/// <summary>Reports the diagnostics of one method, at most one per rule and location.</summary>
internal sealed class FlowDiagnosticReporter(Action<Diagnostic> report)
{
    private readonly HashSet<(string Id, SyntaxTree Tree, TextSpan Span)> _reported = [];

    /// <summary>Reports a diagnostic at an operation.</summary>
    /// <param name="additionalOperations">The operations for the additional locations, in the order that <see cref="AdditionalLocations"/> defines.</param>
    /// <param name="properties">The diagnostic properties for code fixes.</param>
    /// <param name="messageArguments">The arguments of the message format.</param>
    public void Report(
        DiagnosticDescriptor descriptor,
        IOperation value,
        IEnumerable<IOperation?> additionalOperations,
        ImmutableDictionary<string, string?> properties,
        params object[] messageArguments)
    {
        var syntax = value.Syntax;
        if (!_reported.Add((descriptor.Id, syntax.SyntaxTree, syntax.Span)))
            return;

        var locations = additionalOperations.OfType<IOperation>().Select(operation => operation.Syntax.GetLocation());
        report(Diagnostic.Create(descriptor, syntax.GetLocation(), locations, properties, messageArguments));
    }

    /// <summary>Reports a diagnostic at an operation, with the origin as additional location unless it is the operation itself.</summary>
    public void Report(DiagnosticDescriptor descriptor, IOperation value, ValueOrigin origin, params object[] messageArguments) =>
        Report(descriptor, value, value.Syntax == origin.Operation.Syntax ? [] : [origin.Operation], ImmutableDictionary<string, string?>.Empty, messageArguments);
}
