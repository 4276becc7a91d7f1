using Capi.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Parsing;

/// <summary>Formats the names of types and members for emitted code.</summary>
internal static class TypeNames
{
    // With nullable annotations, so that a type argument has the same meaning in emitted code.
    private static readonly SymbolDisplayFormat FullyQualifiedFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The fully qualified name of a type, with <c>global::</c>.</summary>
    public static string GetFullyQualifiedName(ITypeSymbol type) => type.ToDisplayString(FullyQualifiedFormat);

    /// <summary>The fully qualified name of a contract. Faster than a display string, because a contract has no type arguments.</summary>
    public static string GetContractName(INamedTypeSymbol type)
    {
        var containing = GetNamespace(type);
        return "global::" + (containing.Length > 0 ? containing + "." : "") + string.Join(".", GetContainingTypesAndThis(type).Select(level => EscapeIdentifier(level.Name)));
    }

    /// <summary>The identifier, with @ where it is a keyword or contextual keyword.</summary>
    public static string EscapeIdentifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The namespace, with keywords escaped; empty for the global namespace.</summary>
    public static string GetNamespace(INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        for (var part = type.ContainingNamespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
            parts.Push(EscapeIdentifier(part.Name));

        return string.Join(".", parts);
    }

    /// <summary>The metadata name with namespace: <c>Shop.Outer+OrderPaid</c>. A long name is shortened, because projects that write generated code
    /// to files have paths of limited length.</summary>
    public static string GetHintName(INamedTypeSymbol type)
    {
        var containing = GetNamespace(type).Replace("@", "");
        return HintNameShortener.Shorten((containing.Length > 0 ? containing + "." : "") + string.Join("+", GetContainingTypesAndThis(type).Select(level => level.MetadataName)));
    }

    /// <summary>The containing types and the type itself, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> GetContainingTypesAndThis(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var level = type; level is not null; level = level.ContainingType)
            chain.Push(level);

        return chain;
    }

    /// <summary>The header of another part of a partial type.</summary>
    public static TypeHeader GetHeader(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return new TypeHeader(keyword, IsLowerCase(type.Name) ? "@" + type.Name : EscapeIdentifier(type.Name));
    }

    // The compiler warns about type names in lower case, which may become keywords, unless they are escaped.
    private static bool IsLowerCase(string name) => name.All(letter => letter is >= 'a' and <= 'z');
}
