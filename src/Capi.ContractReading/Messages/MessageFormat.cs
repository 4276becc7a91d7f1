using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.ContractReading.Messages;

/// <summary>Formats symbols and attributes for messages.</summary>
internal static class MessageFormat
{
    /// <summary>A member with its type (<c>Address.City</c>); a type by its name.</summary>
    public static string FormatName(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol => symbol.Name,
        IPropertySymbol { IsIndexer: true } => symbol.ContainingType.Name + ".this[]",
        { ContainingType: { } type } => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };

    /// <summary>The path of members from a contract to a value (<c>Order.Billing.City</c>).</summary>
    public static string FormatName(IReadOnlyList<ISymbol> path) =>
        FormatName(path[0]) + string.Concat(path.Skip(1).Select(member => "." + member.Name));

    /// <summary>Gets the type of a property or field; null for any other symbol.</summary>
    public static ITypeSymbol? GetValueType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol variable => variable.Type,
        _ => null,
    };

    /// <summary>The type of a member's value in C# syntax.</summary>
    public static string FormatType(ISymbol member) =>
        GetValueType(member)?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "unknown";

    /// <summary>An attribute in C# syntax, for example <c>[Clear("fbc")]</c>.</summary>
    public static string FormatAttribute(AnnotationKind kind, string? key = null) =>
        key is null ? "[" + kind + "]" : "[" + kind + "(" + SymbolDisplay.FormatLiteral(key, quote: true) + ")]";
}
