using System.Threading;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers;

/// <summary>Where the parts of one contract stand. A place outside this compilation can't be reported, so the contract stands in for it.</summary>
internal sealed class ContractPlaces(INamedTypeSymbol type, AttributeData metaEvent, Compilation compilation, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The contract's name, in the part that carries [MetaEvent].</summary>
    public Location Contract { get; } =
        metaEvent.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations[0];

    /// <summary>The [MetaEvent] itself.</summary>
    public Location MetaEvent => Of(metaEvent) ?? Contract;

    /// <summary>The event name that is written in it.</summary>
    public Location EventName =>
        metaEvent.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].Expression.GetLocation()
            : MetaEvent;

    /// <summary>The name of a member or type.</summary>
    public Location Of(ISymbol symbol)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol, Type))
            return Contract;

        return Here(symbol) ?? Contract;
    }

    /// <summary>The attribute, or where there is none to show, the member.</summary>
    public Location Of(Annotation? annotation, ISymbol member) => (annotation is null ? null : Of(annotation.Data)) ?? Of(member);

    /// <summary>The name of a type, where it stands in this compilation; else null.</summary>
    public Location? Here(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => IsHere(location.SourceTree));

    private Location? Of(AttributeData data) =>
        data.ApplicationSyntaxReference is { } reference && IsHere(reference.SyntaxTree)
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : null;

    // In an editor a referenced project is source too, but of another compilation.
    private bool IsHere(SyntaxTree? tree) => tree is not null && compilation.ContainsSyntaxTree(tree);
}
