using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

// Where in a value a fact shows.
internal sealed partial class Evaluator
{
    /// <summary>The innermost part of a value in which a fact shows, which is the place to point at.</summary>
    public IOperation Innermost(IOperation value, Fact fact)
    {
        // A capture may be filled from itself in a loop, so that the way inwards need not end.
        for (var step = 0; step < MaxNesting; step++)
        {
            if (Parts(value).Select(part => Showing(part, fact)).FirstOrDefault(part => part is not null) is not { } inner)
                break;
            value = inner;
        }

        return value;
    }

    private IOperation? Showing(IOperation part, Fact fact)
    {
        // Arguments and the like are no values themselves.
        if (!_values.TryGetValue(part, out var value))
            return part.ChildOperations.Select(child => Showing(child, fact)).FirstOrDefault(inner => inner is not null);

        return value.Facts.Any(one => one.Kind == fact.Kind && ReferenceEquals(one.Origin, fact.Origin)) ? part : null;
    }

    // A conditional expression has become a capture, which each of its branches fills.
    private IEnumerable<IOperation> Parts(IOperation value) =>
        value is IFlowCaptureReferenceOperation capture && _captured.TryGetValue(capture.Id, out var captured) ? captured : value.ChildOperations;

    private void Remember(CaptureId capture, IOperation part)
    {
        if (!_captured.TryGetValue(capture, out var parts))
            _captured.Add(capture, parts = []);
        parts.Add(part);
    }
}
