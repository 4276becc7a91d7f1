using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Values;

/// <summary>CAPI202: removes the hashing and passes the original value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashInClearMemberFix)), Shared]
public sealed class HashInClearMemberFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HashInClearMember];

    private protected override IEnumerable<Edit> Edits(Mistake mistake) =>
        mistake.Place(AdditionalPlaces.HashCall) is { } call
        && mistake.Place(AdditionalPlaces.HashInput) is ExpressionSyntax input
        && Substitution.Find(mistake, call, RawText.In(input)) is { } change
            ? [new Edit("Pass the value as received", mistake.Id, [change])]
            : [];
}
