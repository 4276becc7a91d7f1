using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Syntax;

/// <summary>The names of Capi's attributes at a position, as far as usings allow.</summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    /// <summary>The name to replace an attribute with, for example <c>Clear</c>; null where no name binds to it.</summary>
    /// <remarks>Keeps the qualification of the replaced name: <c>Capi.Hashed</c> becomes <c>Capi.Clear</c>.</remarks>
    public static string? For(AttributeSyntax attribute, string kind, SemanticModel model) =>
        Candidates(attribute.Name, kind).FirstOrDefault(name => Means(name, kind, attribute.SpanStart, model));

    /// <summary>The name of a new attribute at a position; null where no name binds to it.</summary>
    public static string? At(int position, string kind, SemanticModel model) =>
        new[] { kind, "Capi." + kind, "global::Capi." + kind }.FirstOrDefault(name => Means(name, kind, position, model));

    /// <summary>True when the attribute is Capi's attribute of this name.</summary>
    public static bool Is(AttributeSyntax attribute, string kind, SemanticModel model) => IsOf(model.GetSymbolInfo(attribute).Symbol, kind);

    private static IEnumerable<string> Candidates(NameSyntax written, string kind)
    {
        var suffix = Last(written).EndsWith(Suffix, StringComparison.Ordinal) ? Suffix : "";
        if (written is QualifiedNameSyntax qualified)
            yield return qualified.Left + "." + kind + suffix;
        if (written is AliasQualifiedNameSyntax aliased)
            yield return aliased.Alias + "::" + kind + suffix;

        yield return kind + suffix;
        yield return kind;
        yield return "Capi." + kind;
        yield return "global::Capi." + kind;
    }

    private static bool Means(string name, string kind, int position, SemanticModel model) =>
        IsOf(model.GetSpeculativeSymbolInfo(position, SyntaxFactory.Attribute(SyntaxFactory.ParseName(name))).Symbol, kind);

    private static bool IsOf(ISymbol? constructor, string kind) =>
        constructor is IMethodSymbol { ContainingType: { } type } && WellKnownTypes.Is(type, "Capi", kind + Suffix);

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
