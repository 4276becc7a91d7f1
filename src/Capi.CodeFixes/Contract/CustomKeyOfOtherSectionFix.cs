using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI016: writes the attribute that the key belongs to, or gives the property a name of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CustomKeyOfOtherSectionFix)), Shared]
public sealed class CustomKeyOfOtherSectionFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CustomKeyOfOtherSection];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (AttributePlace.Of(mistake) is not { WrittenKey: { } written } place)
            yield break;

        var key = mistake.Fact(FixProperties.Key);
        if (!place.IsInEntry
            && mistake.Fact(FixProperties.Replacement) is { } kind
            && (key is not null || !IsTaken(kind, place))
            && AttributeEdits.Write(place, kind, key, $"{mistake.Id}:{kind}") is { } edit)
            yield return edit;

        yield return AttributeEdits.WriteOwn(place, OwnKeys.For(place.MemberName, written, place.IsInEntry), $"{mistake.Id}:own");
    }

    // An event has one id and one time.
    private static bool IsTaken(string kind, AttributePlace place) =>
        place.Member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
        || type.DescendantNodes(node => node == type || node is not TypeDeclarationSyntax).OfType<AttributeSyntax>()
            .Any(one => AttributeNames.Is(one, kind, place.Model));
}
