using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Privacy;

/// <summary>CAPI103: replaces [CustomData] with the right customer information attribute, or removes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentifierInCustomDataFix)), Shared]
public sealed class IdentifierInCustomDataFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [IdentifierInCustomDataRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (ReportedAttribute.Find(context) is not { } reported)
            yield break;

        // An entry of contents can't have customer information parameters.
        if (!reported.IsInContentEntry
            && context.GetProperty(FixProperties.Key) is { } key
            && context.GetProperty(FixProperties.Replacement) is { } attributeName
            && AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:{attributeName}") is { } edit)
            yield return edit;
        else
            yield return AttributeRemoval.CreateEdit(reported, $"{context.Id}:off");
    }
}
