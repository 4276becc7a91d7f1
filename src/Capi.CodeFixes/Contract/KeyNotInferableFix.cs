using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI013: offers every key that the attribute accepts; for [CustomData] the customer information parameter and a custom property named like the member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyNotInferableFix)), Shared]
public sealed class KeyNotInferableFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.KeyNotInferable];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (AttributePlace.Of(mistake) is not { } place)
            return [];

        var choices = (mistake.Fact(FixProperties.Choices) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var kind in new[] { "Hashed", "Clear" })
        {
            if (AttributeNames.Is(place.Attribute, kind, place.Model))
                return choices.Select(key => AttributeEdits.Write(place, kind, key, $"{mistake.Id}:{kind}:{key}")).OfType<Edit>();
        }

        return AttributeNames.Is(place.Attribute, "CustomData", place.Model) ? CustomData(mistake, place, choices) : [];
    }

    private static IEnumerable<Edit> CustomData(Mistake mistake, AttributePlace place, string[] choices)
    {
        if (!place.IsInEntry
            && mistake.Fact(FixProperties.Key) is { } key
            && mistake.Fact(FixProperties.Replacement) is { } kind
            && AttributeEdits.Write(place, kind, key, $"{mistake.Id}:identifier") is { } edit)
            yield return edit;

        // The shared equivalence key lets Fix All give each member its own property name.
        if (choices.FirstOrDefault(choice => OwnKeys.IsOwn(choice, place.IsInEntry)) is { } own)
            yield return AttributeEdits.WriteOwn(place, own, $"{mistake.Id}:own");
    }
}
