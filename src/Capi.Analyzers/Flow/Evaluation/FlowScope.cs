using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>The scope of one analysis: the body of an analyzed method, or of a helper that is being summarized.</summary>
internal sealed class FlowScope(FlowWorld world, IOperation body, bool isHelper, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _shared = SharedVariables.Of(body);

    public FlowWorld World { get; } = world;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>True for a variable that a lambda or local function writes; its value is unknown, because the time of the write is.</summary>
    public bool IsShared(ISymbol variable) => _shared.Contains(variable);

    /// <summary>The summary of a helper, or null. Always null inside a helper, so that summarizing terminates.</summary>
    public Summary? SummaryOf(IMethodSymbol method) => isHelper ? null : World.Summaries.Of(method, CancellationToken);
}
