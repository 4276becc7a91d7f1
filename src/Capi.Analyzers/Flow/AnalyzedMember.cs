using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>The method, initializer or accessor that is analyzed.</summary>
internal sealed class AnalyzedMember(ISymbol owner, ImmutableArray<IOperation> blocks, bool sendsEvent)
{
    /// <summary>The property whose getter this is, or null.</summary>
    public IPropertySymbol? Getter { get; } =
        owner is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } ? property : null;

    /// <summary>True for the member's own initializer or getter; the contract rules check those.</summary>
    public bool IsAccessorOrInitializerOf(ISymbol member) => SymbolEqualityComparer.Default.Equals(Getter ?? owner, member);

    /// <summary>True when this code sends an event, or is a getter that runs while an event is serialized.</summary>
    public bool SendsEvent => sendsEvent || Getter is not null;

    /// <summary>True when the local is read only once, so its value has no other use.</summary>
    public bool IsReadOnce(ILocalSymbol local) => blocks
        .SelectMany(block => block.DescendantsAndSelf())
        .OfType<ILocalReferenceOperation>()
        .Count(reference => !reference.IsDeclaration && SymbolEqualityComparer.Default.Equals(reference.Local, local)) == 1;
}
