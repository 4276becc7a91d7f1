using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Rules;
using Capi.Catalog;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Privacy;

/// <summary>CAPI101, CAPI102 and CAPI106: replaces [Hashed] with [Clear] or vice versa, and keeps the key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandlingFix)), Shared]
public sealed class HandlingFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MustBeClearRule.Id, MustBeHashedRule.Id, ExternalIdInClearRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (ReportedAttribute.Find(context) is not { } reported
            || context.GetProperty(FixProperties.Key) is not { } key
            || context.GetProperty(FixProperties.Replacement) is not { } attributeName)
            yield break;

        // If the member already has the right attribute, remove the wrong one.
        if (reported.FindOther(attributeName) is { } other)
        {
            if (GetKey(reported, other) == key)
                yield return AttributeRemoval.CreateEdit(reported, $"{context.Id}:off");
        }
        else if (AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:{attributeName}") is { } edit)
        {
            yield return edit;
        }
    }

    private static string? GetKey(ReportedAttribute reported, AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            ? reported.Model.GetConstantValue(argument.Expression, reported.Context.CancellationToken).Value as string
            : KeyInference.InferUserDataKey(reported.MemberName);
}
