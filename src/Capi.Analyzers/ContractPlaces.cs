using System.Threading;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers;

/// <summary>The source locations of one contract. A location outside this compilation can't be reported; the contract's location replaces it.</summary>
internal sealed class ContractPlaces(INamedTypeSymbol type, AttributeData metaEvent, Compilation compilation, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The contract's identifier, in the partial declaration with [MetaEvent].</summary>
    public Location Contract { get; } =
        metaEvent.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations[0];

    /// <summary>The [MetaEvent] attribute.</summary>
    public Location MetaEvent => Of(metaEvent) ?? Contract;

    /// <summary>The event name argument of [MetaEvent], or the attribute if there is none.</summary>
    public Location EventName =>
        metaEvent.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].Expression.GetLocation()
            : MetaEvent;

    /// <summary>The identifier of a member or type.</summary>
    public Location Of(ISymbol symbol)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol, Type))
            return Contract;

        return Here(symbol) ?? Contract;
    }

    /// <summary>The attribute, or the member if the attribute has no location in this compilation.</summary>
    public Location Of(Annotation? annotation, ISymbol member) => (annotation is null ? null : Of(annotation.Data)) ?? Of(member);

    /// <summary>The identifier of a symbol that is declared in this compilation; otherwise null.</summary>
    public Location? Here(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => IsHere(location.SourceTree));

    private Location? Of(AttributeData data) =>
        data.ApplicationSyntaxReference is { } reference && IsHere(reference.SyntaxTree)
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : null;

    // In an editor a referenced project has source locations too, but in another compilation.
    private bool IsHere(SyntaxTree? tree) => tree is not null && compilation.ContainsSyntaxTree(tree);
}
