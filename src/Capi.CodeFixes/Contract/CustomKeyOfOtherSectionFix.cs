using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI016: changes to the attribute that the key belongs to, or to a custom property name.</summary>
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
            && (key is not null || CanTake(kind, place))
            && AttributeEdits.Write(place, kind, key, $"{mistake.Id}:{kind}") is { } edit)
            yield return edit;

        yield return AttributeEdits.WriteOwn(place, OwnKeys.For(place.MemberName, written, place.IsInEntry), $"{mistake.Id}:own");
    }

    // An event has one ID and one time. A flattened type is excluded: the contracts that flatten it are unknown.
    private static bool CanTake(string kind, AttributePlace place)
    {
        var type = place.Type;
        return type is not null
            && WellKnownTypes.MetaEvent(type) is not null
            && !TypeLevels.Of(type).SelectMany(Annotated).Any(symbol => WellKnownTypes.Attribute(symbol, "Capi", kind + "Attribute") is not null);
    }

    private static IEnumerable<ISymbol> Annotated(INamedTypeSymbol type) =>
        type.GetMembers().Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters));
}
