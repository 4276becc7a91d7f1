using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Where an evaluation runs: in a method that is judged, or in a helper that is summed up for one.</summary>
internal sealed class FlowScope(FlowWorld world, bool isHelper, CancellationToken cancellationToken)
{
    public FlowWorld World { get; } = world;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The summary of a helper, or null; helpers of helpers have none, so that summing up ends.</summary>
    public Summary? SummaryOf(IMethodSymbol method) => isHelper ? null : World.Summaries.Of(method, CancellationToken);
}
