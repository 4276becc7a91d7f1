using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI014: changes an unknown key to the suggested one, with the attribute that it requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownKeyFix)), Shared]
public sealed class UnknownKeyFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnknownKey];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (AttributePlace.Of(mistake) is { } place
            && mistake.Fact(FixProperties.Key) is { } key
            && mistake.Fact(FixProperties.Replacement) is { } kind
            && AttributeEdits.Write(place, kind, key, $"{mistake.Id}:{kind}") is { } edit)
            yield return edit;
    }
}
