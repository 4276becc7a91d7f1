using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading;

/// <summary>The state of reading one contract: its fields and problems so far.</summary>
internal sealed class ReadingState(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Contract { get; } = contract;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<ContractField> Fields { get; } = [];

    public List<ContractProblem> Problems { get; } = [];

    /// <summary>True when a type does not compile: it may declare members that seem to be missing.</summary>
    public bool HasErrorType => Problems.Any(problem => problem.Kind == ContractProblemKind.ErrorType);

    /// <summary>The kinds of annotations on any member, valid or not, so that an invalid one is not also reported as missing.</summary>
    public HashSet<AnnotationKind> AnnotationKinds { get; } = [];

    /// <summary>The keys of all <c>[CustomData]</c> members of the contract, valid or not.</summary>
    public HashSet<string> CustomDataKeys { get; } = new(StringComparer.Ordinal);

    public void AddProblem(ContractProblemKind kind, ISymbol symbol, string? key = null, Annotation? annotation = null) =>
        Problems.Add(new(kind, symbol, key, annotation));

    /// <summary>True when emitted code inside the contract may read the member.</summary>
    public bool CanAccess(AnnotatedMember member, ITypeSymbol throughType)
    {
        // For a record parameter that initializes an inherited property, the property is accessed.
        var read = AnnotatedMember.FindGetter(member.Symbol as IPropertySymbol) ?? member.Symbol;

        // The contract can access all members that it declares.
        if (SymbolEqualityComparer.Default.Equals(read.ContainingType, Contract))
            return true;

        return Compilation.IsSymbolAccessibleWithin(read, Contract, throughType);
    }
}
