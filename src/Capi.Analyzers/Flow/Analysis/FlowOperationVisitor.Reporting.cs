using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers.Flow.Analysis;

// Finds the operation to report for an origin of a value.
internal sealed partial class FlowOperationVisitor
{
    /// <summary>The innermost part of a value that has this origin; a diagnostic is reported there.</summary>
    public IOperation FindInnermostOperation(IOperation value, ValueOrigin origin)
    {
        // In a loop a capture may be assigned from itself, so the search needs a bound.
        for (var step = 0; step < MaxNesting; step++)
        {
            if (GetParts(value).Select(part => FindPartWithOrigin(part, origin)).FirstOrDefault(part => part is not null) is not { } inner)
                break;
            value = inner;
        }

        return value;
    }

    private IOperation? FindPartWithOrigin(IOperation part, ValueOrigin origin)
    {
        // Arguments and the like have no value of their own.
        if (!_values.TryGetValue(part, out var value))
            return part.ChildOperations.Select(child => FindPartWithOrigin(child, origin)).FirstOrDefault(inner => inner is not null);

        return value.Origins.Any(one => one.Kind == origin.Kind && ReferenceEquals(one.Operation, origin.Operation)) ? part : null;
    }

    // The graph lowers a conditional expression to a capture that each branch assigns.
    private IEnumerable<IOperation> GetParts(IOperation value) =>
        value is IFlowCaptureReferenceOperation capture && _capturedOperations.TryGetValue(capture.Id, out var captured) ? captured : value.ChildOperations;

    private void AddCapturedOperation(CaptureId capture, IOperation part)
    {
        if (!_capturedOperations.TryGetValue(capture, out var parts))
            _capturedOperations.Add(capture, parts = []);
        parts.Add(part);
    }
}
