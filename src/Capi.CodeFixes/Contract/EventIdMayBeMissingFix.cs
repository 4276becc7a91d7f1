using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI003: makes the event ID non-nullable and required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventIdMayBeMissingFix)), Shared]
public sealed class EventIdMayBeMissingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EventIdMayBeMissing];

    private protected override bool IsSeenByOthers => true;

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        // A getter that returns an empty ID can't be fixed here.
        if (mistake.Fact(FixProperties.Choices) is null || Demand.Of(mistake.Node) is not { } demand)
            return [];

        var changes = demand.Changes.ToList();
        if (changes.Count == 0 || !StillCompiles.With(demand.ForUsers, mistake, mayDemand: true))
            return [];

        return [new Edit("Make the event ID " + (demand.Type is null ? "required" : "non-nullable and required"), mistake.Id, changes)];
    }
}
