using Capi.ContractReading.Symbols;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Members;

/// <summary>Recognizes the toolkit's attributes in syntax. Needed where the compiler ignores an attribute, so that no symbol has it.</summary>
internal static class AnnotationSyntax
{
    private const string Suffix = "Attribute";

    /// <summary>True when the name may denote an attribute of the toolkit. Does not bind or allocate: it runs for every attribute.</summary>
    public static bool MayBeAnnotation(AttributeSyntax attribute)
    {
        var name = GetSimpleName(attribute.Name);
        return IsKnownName(name) || (attribute.Name is IdentifierNameSyntax && IsAlias(attribute, name));
    }

    /// <summary>Finds the toolkit's attribute type that the syntax denotes; null for any other attribute.</summary>
    public static INamedTypeSymbol? FindType(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(attribute, cancellationToken).Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type
        && WellKnownTypes.IsInNamespace(type, "Capi")
        && IsKnownName(type.MetadataName)
            ? type
            : null;

    /// <summary>The name in brackets, without the suffix: <c>Hashed</c>.</summary>
    public static string GetShortName(INamedTypeSymbol attribute) => attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length);

    private static string GetSimpleName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsKnownName(string name) => name is
        "MetaEvent" or "MetaEventAttribute" or "Ga4Event" or "Ga4EventAttribute" or "MetaContent" or "MetaContentAttribute"
        or "EventId" or "EventIdAttribute" or "EventTime" or "EventTimeAttribute"
        or "EventSourceUrl" or "EventSourceUrlAttribute" or "ReferrerUrl" or "ReferrerUrlAttribute"
        or "OptOut" or "OptOutAttribute" or "EventConsent" or "EventConsentAttribute"
        or "Hashed" or "HashedAttribute" or "Clear" or "ClearAttribute"
        or "CustomData" or "CustomDataAttribute" or "Flatten" or "FlattenAttribute";

    /// <summary>True when a using directive of the same file gives an attribute of the toolkit this name.</summary>
    private static bool IsAlias(AttributeSyntax attribute, string name)
    {
        for (var node = attribute.Parent; node is not null; node = node.Parent)
        {
            var usings = node switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax space => space.Usings,
                _ => default,
            };
            foreach (var directive in usings)
            {
                if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } target } && alias == name && IsKnownName(GetSimpleName(target)))
                    return true;
            }
        }

        return false;
    }
}
