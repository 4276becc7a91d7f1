using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI013: offers every key that the attribute accepts; for [CustomData] on a name such as City the customer information parameter and a custom property.</summary>
/// <remarks>Each edit is a guess about what the value is, so none is applied to several members at once.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyNotInferableFix)), Shared]
public sealed class KeyNotInferableFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [KeyNotInferableRule.Id];

    private protected override bool CanFixAll => false;

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (ReportedAttribute.Find(context) is not { } reported)
            return [];

        foreach (var attributeName in new[] { "Hashed", "Clear" })
        {
            if (AttributeNames.IsAttribute(reported.Attribute, attributeName, reported.Model))
                return KeyChoices.GetKeys(context).Select(key => AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:{attributeName}:{key}")).OfType<TextEdit>();
        }

        return KeyChoices.CreateIdentifierEdit(context, reported) is { } identifier ? [identifier, .. KeyChoices.CreateCustomPropertyEdits(context, reported)] : [];
    }
}
