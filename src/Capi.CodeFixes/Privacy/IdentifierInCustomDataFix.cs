using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Privacy;

/// <summary>CAPI103: replaces [CustomData] with the right customer information attribute, or removes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentifierInCustomDataFix)), Shared]
public sealed class IdentifierInCustomDataFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.IdentifierInCustomData];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (AttributePlace.Of(mistake) is not { } place)
            yield break;

        // An entry of contents can't have customer information parameters.
        if (!place.IsInEntry
            && mistake.Fact(FixProperties.Key) is { } key
            && mistake.Fact(FixProperties.Replacement) is { } kind
            && AttributeEdits.Write(place, kind, key, $"{mistake.Id}:{kind}") is { } edit)
            yield return edit;
        else
            yield return AttributeRemoval.Edit(place, $"{mistake.Id}:off");
    }
}
