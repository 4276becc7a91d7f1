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

    /// <summary>True for an initializer, a getter or a constructor of this type.</summary>
    public bool IsPartOf(INamedTypeSymbol type) =>
        owner is IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.Constructor } && SymbolEqualityComparer.Default.Equals(owner.ContainingType, type);

    /// <summary>True when this code sends an event, or is a getter that runs while an event is serialized.</summary>
    public bool SendsEvent => sendsEvent || Getter is not null;

    /// <summary>True when the local or parameter is read only once, so its value has no other use.</summary>
    public bool IsReadOnce(ISymbol variable) => blocks
        .SelectMany(block => block.DescendantsAndSelf())
        .Count(operation => SymbolEqualityComparer.Default.Equals(FindReadVariable(operation), variable)) == 1;

    private static ISymbol? FindReadVariable(IOperation operation) => operation switch
    {
        _ when operation.Parent is IAssignmentOperation assignment && assignment.Target == operation && assignment is not ICompoundAssignmentOperation => null,
        ILocalReferenceOperation { IsDeclaration: false } reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };
}
