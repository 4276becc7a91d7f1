using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Analyzers.Wording;

/// <summary>How messages call things.</summary>
internal static class Names
{
    /// <summary>A member with its type (<c>Address.City</c>); a type by its name.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol => symbol.Name,
        IPropertySymbol { IsIndexer: true } => symbol.ContainingType.Name + ".this[]",
        { ContainingType: { } type } => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };

    /// <summary>The members walked from a contract to a value (<c>Order.Billing.City</c>).</summary>
    public static string Of(IReadOnlyList<ISymbol> path) =>
        Of(path[0]) + string.Concat(path.Skip(1).Select(member => "." + member.Name));

    /// <summary>The type of a member's value, or null for what is no value.</summary>
    public static ITypeSymbol? ValueTypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol variable => variable.Type,
        _ => null,
    };

    /// <summary>The type of a member's value as it is written in C#.</summary>
    public static string TypeOf(ISymbol member) =>
        ValueTypeOf(member)?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "no value";

    /// <summary>An attribute as it is written in C#, for example <c>[Clear("fbc")]</c>.</summary>
    public static string Attribute(AnnotationKind kind, string? key = null) =>
        key is null ? "[" + kind + "]" : "[" + kind + "(" + SymbolDisplay.FormatLiteral(key, quote: true) + ")]";
}
