using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI016: changes to the attribute that the key belongs to, or to a custom property name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CustomKeyOfOtherSectionFix)), Shared]
public sealed class CustomKeyOfOtherSectionFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CustomKeyOfOtherSectionRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (ReportedAttribute.Find(context) is not { ArgumentKey: { } written } reported)
            yield break;

        var key = context.GetProperty(FixProperties.Key);
        if (!reported.IsInContentEntry
            && context.GetProperty(FixProperties.Replacement) is { } attributeName
            && (key is not null || CanAnnotate(attributeName, reported))
            && AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:{attributeName}") is { } edit)
            yield return edit;

        yield return AttributeEdits.CreateCustomPropertyEdit(reported, CustomPropertyNames.Suggest(reported.MemberName, written, reported.IsInContentEntry), $"{context.Id}:own");
    }

    // An event has one ID and one time. A flattened type is excluded: the contracts that flatten it are unknown.
    private static bool CanAnnotate(string attributeName, ReportedAttribute reported)
    {
        var type = reported.DeclaringType;
        return type is not null
            && WellKnownTypes.FindMetaEventAttribute(type) is not null
            && !NamedTypeSymbolExtensions.GetBaseTypesAndThis(type).SelectMany(GetAnnotatableMembers).Any(symbol => WellKnownTypes.FindAttribute(symbol, "Capi", attributeName + "Attribute") is not null);
    }

    private static IEnumerable<ISymbol> GetAnnotatableMembers(INamedTypeSymbol type) =>
        type.GetMembers().Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters));
}
