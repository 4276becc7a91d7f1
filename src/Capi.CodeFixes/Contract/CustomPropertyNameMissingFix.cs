using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI013: gives a [CustomData] member, whose name implies no customer information, a custom property named like the member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CustomPropertyNameMissingFix)), Shared]
public sealed class CustomPropertyNameMissingFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [KeyNotInferableRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context) =>
        ReportedAttribute.Find(context) is { } reported
        && AttributeNames.IsAttribute(reported.Attribute, "CustomData", reported.Model)
        && KeyChoices.CreateIdentifierEdit(context, reported) is null
            ? KeyChoices.CreateCustomPropertyEdits(context, reported)
            : [];
}
