using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Values;

/// <summary>CAPI203: removes the calls that modify the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClearValueChangedFix)), Shared]
public sealed class ClearValueChangedFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ClearValueChanged];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        var call = mistake.Place(AdditionalPlaces.Change) ?? mistake.Node;
        return RawText.ChangedBy(call, mistake) is { } value && Substitution.Find(mistake, call, value) is { } change
            ? [new Edit("Pass the value unchanged", mistake.Id, [change])]
            : [];
    }
}
