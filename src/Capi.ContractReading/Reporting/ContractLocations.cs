using System.Threading;
using Capi.ContractReading.Ga4;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Reporting;

/// <summary>The source locations of one contract. A location outside this compilation can't be reported; the contract's location replaces it.</summary>
internal sealed class ContractLocations(INamedTypeSymbol type, AttributeData metaEvent, Compilation compilation, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The contract's identifier, in the partial declaration with [MetaEvent].</summary>
    public Location DeclarationIdentifier { get; } =
        metaEvent.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations[0];

    /// <summary>The [MetaEvent] attribute.</summary>
    public Location MetaEventAttribute => GetLocation(metaEvent) ?? DeclarationIdentifier;

    /// <summary>The event name argument of [MetaEvent], or the attribute if there is none.</summary>
    public Location EventNameArgument => GetFirstArgument(metaEvent) ?? MetaEventAttribute;

    /// <summary>The event name argument of [Ga4Event], or the contract's identifier if there is none.</summary>
    public Location Ga4EventNameArgument => (Ga4BindingReader.FindAttribute(Type) is { } attribute ? GetFirstArgument(attribute) : null) ?? DeclarationIdentifier;

    /// <summary>The identifier of a member or type.</summary>
    public Location GetLocation(ISymbol symbol)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol, Type))
            return DeclarationIdentifier;

        return FindInCompilation(symbol) ?? DeclarationIdentifier;
    }

    /// <summary>The attribute, or the member if the attribute has no location in this compilation.</summary>
    public Location GetLocation(Annotation? annotation, ISymbol member) => (annotation is null ? null : GetLocation(annotation.Data)) ?? GetLocation(member);

    /// <summary>The identifier of a symbol that is declared in this compilation; otherwise null.</summary>
    public Location? FindInCompilation(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => IsInCompilation(location.SourceTree));

    private Location? GetFirstArgument(AttributeData data) =>
        data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].Expression.GetLocation()
            : null;

    private Location? GetLocation(AttributeData data) =>
        data.ApplicationSyntaxReference is { } reference && IsInCompilation(reference.SyntaxTree)
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : null;

    // In an editor a referenced project has source locations too, but in another compilation.
    private bool IsInCompilation(SyntaxTree? tree) => tree is not null && compilation.ContainsSyntaxTree(tree);
}
