using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI013: offers every key that the attribute accepts; for [CustomData] the customer information parameter and a custom property named like the member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyNotInferableFix)), Shared]
public sealed class KeyNotInferableFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [KeyNotInferableRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (ReportedAttribute.Find(context) is not { } reported)
            return [];

        var choices = (context.GetProperty(FixProperties.Choices) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var attributeName in new[] { "Hashed", "Clear" })
        {
            if (AttributeNames.IsAttribute(reported.Attribute, attributeName, reported.Model))
                return choices.Select(key => AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:{attributeName}:{key}")).OfType<TextEdit>();
        }

        return AttributeNames.IsAttribute(reported.Attribute, "CustomData", reported.Model) ? GetCustomDataEdits(context, reported, choices) : [];
    }

    private static IEnumerable<TextEdit> GetCustomDataEdits(FixContext context, ReportedAttribute reported, string[] choices)
    {
        if (!reported.IsInContentEntry
            && context.GetProperty(FixProperties.Key) is { } key
            && context.GetProperty(FixProperties.Replacement) is { } attributeName
            && AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:identifier") is { } edit)
            yield return edit;

        // The shared equivalence key lets Fix All give each member its own property name.
        if (choices.FirstOrDefault(choice => CustomPropertyNames.IsAvailable(choice, reported.IsInContentEntry)) is { } own)
            yield return AttributeEdits.CreateCustomPropertyEdit(reported, own, $"{context.Id}:own");
    }
}
