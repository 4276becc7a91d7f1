using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>The method, initialiser or accessor that is judged.</summary>
internal sealed class FlowMethod(ISymbol owner, ImmutableArray<IOperation> blocks, bool sends)
{
    /// <summary>The property whose getter this is, or null.</summary>
    public IPropertySymbol? Getter { get; } =
        owner is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } ? property : null;

    /// <summary>True when an event is handed over for delivery here, or when this is read while one is.</summary>
    public bool Sends => sends || Getter is not null;

    /// <summary>True when the local is read in one place only: what it holds is used for nothing else.</summary>
    public bool IsReadOnce(ILocalSymbol local) => blocks
        .SelectMany(block => block.DescendantsAndSelf())
        .OfType<ILocalReferenceOperation>()
        .Count(reference => !reference.IsDeclaration && SymbolEqualityComparer.Default.Equals(reference.Local, local)) == 1;
}
