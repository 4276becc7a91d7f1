using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Where an evaluation runs: in a method that is judged, or in a helper that is summed up for one.</summary>
internal sealed class FlowScope(FlowWorld world, IOperation body, bool isHelper, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _shared = SharedVariables.Of(body);

    public FlowWorld World { get; } = world;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>True for a variable that a lambda or local function changes, nobody knows when.</summary>
    public bool IsShared(ISymbol variable) => _shared.Contains(variable);

    /// <summary>The summary of a helper, or null; helpers of helpers have none, so that summing up ends.</summary>
    public Summary? SummaryOf(IMethodSymbol method) => isHelper ? null : World.Summaries.Of(method, CancellationToken);
}
