using Capi.ContractReading.Symbols;
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
    public static string? GetReplacementName(AttributeSyntax attribute, string attributeName, SemanticModel model) =>
        GetCandidates(attribute.Name, attributeName).FirstOrDefault(name => BindsTo(name, attributeName, attribute.SpanStart, model));

    /// <summary>The name of a new attribute at a position; null where no name binds to it.</summary>
    public static string? GetNameAt(int position, string attributeName, SemanticModel model) =>
        new[] { attributeName, "Capi." + attributeName, "global::Capi." + attributeName }.FirstOrDefault(name => BindsTo(name, attributeName, position, model));

    /// <summary>True when the attribute is Capi's attribute of this name.</summary>
    public static bool IsAttribute(AttributeSyntax attribute, string attributeName, SemanticModel model) => IsConstructorOf(model.GetSymbolInfo(attribute).Symbol, attributeName);

    private static IEnumerable<string> GetCandidates(NameSyntax written, string attributeName)
    {
        var suffix = GetLastIdentifier(written).EndsWith(Suffix, StringComparison.Ordinal) ? Suffix : "";
        if (written is QualifiedNameSyntax qualified)
            yield return qualified.Left + "." + attributeName + suffix;
        if (written is AliasQualifiedNameSyntax aliased)
            yield return aliased.Alias + "::" + attributeName + suffix;

        yield return attributeName + suffix;
        yield return attributeName;
        yield return "Capi." + attributeName;
        yield return "global::Capi." + attributeName;
    }

    private static bool BindsTo(string name, string attributeName, int position, SemanticModel model) =>
        IsConstructorOf(model.GetSpeculativeSymbolInfo(position, SyntaxFactory.Attribute(SyntaxFactory.ParseName(name))).Symbol, attributeName);

    private static bool IsConstructorOf(ISymbol? constructor, string attributeName) =>
        constructor is IMethodSymbol { ContainingType: { } type } && WellKnownTypes.IsType(type, "Capi", attributeName + Suffix);

    private static string GetLastIdentifier(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
