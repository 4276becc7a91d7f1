using System.Threading;
using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>The scope of one analysis: the body of an analyzed method, or of a helper that is being summarized.</summary>
/// <param name="remainingCallLevels">How many levels of helpers may be followed from here.</param>
internal sealed class FlowScope(FlowAnalysisContext context, IOperation body, int remainingCallLevels, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _writtenByClosures = CapturedVariables.FindWritten(body);

    /// <summary>True for the body of a helper that is being summarized.</summary>
    public bool IsHelper => remainingCallLevels < MethodSummaryCache.MaxCallLevels;

    /// <summary>The values of anonymous types' properties, which are set only where an object is created. A query keeps its range variables in them.</summary>
    public Dictionary<ISymbol, FlowValue> AnonymousMembers { get; } = new(SymbolEqualityComparer.Default);

    public FlowAnalysisContext Context { get; } = context;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>True for a variable that a lambda or local function writes; its value is unknown, because the time of the write is.</summary>
    public bool IsWrittenByClosure(ISymbol variable) => _writtenByClosures.Contains(variable);

    /// <summary>The value of a computed or initialized member, or null. Always null inside a helper.</summary>
    public FlowValue? GetMemberValue(ISymbol member) => IsHelper ? null : Context.MemberSummaries.GetValue(member, CancellationToken);

    /// <summary>The summary of a helper, or null. Null at the innermost level, so that summarizing terminates.</summary>
    public MethodSummary? GetSummary(IMethodSymbol method) =>
        remainingCallLevels > 0 ? Context.MethodSummaries.GetSummary(method, remainingCallLevels - 1, CancellationToken) : null;
}
