using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.Catalog;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Privacy;

/// <summary>CAPI101, CAPI102 and CAPI106: replaces [Hashed] with [Clear] or vice versa, and keeps the key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandlingFix)), Shared]
public sealed class HandlingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MustBeClear, RuleIds.MustBeHashed, RuleIds.ExternalIdInClear];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (AttributePlace.Of(mistake) is not { } place
            || mistake.Fact(FixProperties.Key) is not { } key
            || mistake.Fact(FixProperties.Replacement) is not { } kind)
            yield break;

        // If the member already has the right attribute, remove the wrong one.
        if (place.Other(kind) is { } other)
        {
            if (KeyOf(place, other) == key)
                yield return AttributeRemoval.Edit(place, $"{mistake.Id}:off");
        }
        else if (AttributeEdits.Write(place, kind, key, $"{mistake.Id}:{kind}") is { } edit)
        {
            yield return edit;
        }
    }

    private static string? KeyOf(AttributePlace place, AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            ? place.Model.GetConstantValue(argument.Expression, place.Mistake.CancellationToken).Value as string
            : KeyInference.UserData(place.MemberName);
}
