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

    /// <summary>True when the compiler does not know a type yet: what seems to be missing may be in there.</summary>
    public bool HasErrorType => Problems.Any(problem => problem.Kind == ContractProblemKind.ErrorType);

    /// <summary>Which annotations stand on some member, usable or not: what is written, even wrongly, is not missing.</summary>
    public HashSet<AnnotationKind> Annotated { get; } = [];

    /// <summary>The keys that some [CustomData] on the contract gives, usable or not.</summary>
    public HashSet<string> CustomKeys { get; } = new(StringComparer.Ordinal);

    public void Problem(ContractProblemKind kind, ISymbol symbol, string? key = null, Annotation? annotation = null) =>
        Problems.Add(new(kind, symbol, key, annotation));

    /// <summary>True when emitted code inside the contract may read the member.</summary>
    public bool CanAccess(AnnotatedMember member, ITypeSymbol through)
    {
        // For a record's parameter that fills an inherited property, the property decides.
        var read = AnnotatedMember.GetterOf(member.Symbol as IPropertySymbol) ?? member.Symbol;

        // What the contract declares itself, it may read.
        if (SymbolEqualityComparer.Default.Equals(read.ContainingType, Contract))
            return true;

        return Compilation.IsSymbolAccessibleWithin(read, Contract, through);
    }
}
