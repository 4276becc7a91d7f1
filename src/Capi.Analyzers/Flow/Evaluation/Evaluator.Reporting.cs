using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

// Finds the operation to report for an origin of a value.
internal sealed partial class Evaluator
{
    /// <summary>The innermost part of a value that has this origin; a diagnostic is reported there.</summary>
    public IOperation Innermost(IOperation value, Fact fact)
    {
        // In a loop a capture may be assigned from itself, so the search needs a bound.
        for (var step = 0; step < MaxNesting; step++)
        {
            if (GetParts(value).Select(part => FindPartWithOrigin(part, fact)).FirstOrDefault(part => part is not null) is not { } inner)
                break;
            value = inner;
        }

        return value;
    }

    private IOperation? FindPartWithOrigin(IOperation part, Fact fact)
    {
        // Arguments and the like have no value of their own.
        if (!_values.TryGetValue(part, out var value))
            return part.ChildOperations.Select(child => FindPartWithOrigin(child, fact)).FirstOrDefault(inner => inner is not null);

        return value.Facts.Any(one => one.Kind == fact.Kind && ReferenceEquals(one.Origin, fact.Origin)) ? part : null;
    }

    // The graph lowers a conditional expression to a capture that each branch assigns.
    private IEnumerable<IOperation> GetParts(IOperation value) =>
        value is IFlowCaptureReferenceOperation capture && _captured.TryGetValue(capture.Id, out var captured) ? captured : value.ChildOperations;

    private void AddCapturedOperation(CaptureId capture, IOperation part)
    {
        if (!_captured.TryGetValue(capture, out var parts))
            _captured.Add(capture, parts = []);
        parts.Add(part);
    }
}
