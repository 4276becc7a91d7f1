using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>What is gathered while one contract is read.</summary>
internal sealed class ReadingState(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Contract { get; } = contract;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<FieldFact> Fields { get; } = [];

    public List<ContractProblem> Problems { get; } = [];

    /// <summary>Which annotations stand on some member, usable or not: what is written, even wrongly, is not missing.</summary>
    public HashSet<AnnotationKind> Annotated { get; } = [];

    public void Problem(ContractProblemKind kind, ISymbol symbol, string? key = null, Annotation? annotation = null) =>
        Problems.Add(new(kind, symbol, key, annotation));

    /// <summary>True when emitted code inside the contract may read the member.</summary>
    public bool CanAccess(AnnotatedMember member, ITypeSymbol through)
    {
        // What the contract declares itself, it may read.
        if (SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingType, Contract))
            return true;

        // For a record's parameter that fills an inherited property, the property decides.
        var read = member.Symbol is IPropertySymbol { GetMethod: { } getter } ? getter : member.Symbol;
        return Compilation.IsSymbolAccessibleWithin(read, Contract, through);
    }
}
