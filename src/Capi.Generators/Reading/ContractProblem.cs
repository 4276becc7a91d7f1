using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>One reason why a contract can't be used.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="symbol">The type, member or parameter to point at.</param>
/// <param name="key">The wire key concerned, when there is one.</param>
internal sealed class ContractProblem(ContractProblemKind kind, ISymbol symbol, string? key = null)
{
    public ContractProblemKind Kind { get; } = kind;

    public ISymbol Symbol { get; } = symbol;

    public string? Key { get; } = key;

    /// <summary>The rule that reports it, or null where the compiler does.</summary>
    public string? Id => ProblemIds.Of(Kind);
}
