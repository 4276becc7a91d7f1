using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI003: makes the event id non-nullable and required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventIdMayBeMissingFix)), Shared]
public sealed class EventIdMayBeMissingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EventIdMayBeMissing];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        // A getter that gives an empty id has no better one to give.
        if (mistake.Fact(FixProperties.Choices) is null || Demand.Of(mistake.Node) is not { } demand)
            return [];

        var changes = new List<TextChange>();
        if (demand.Type is { } type)
            changes.Add(type);
        if (demand.Required is { } required)
            changes.Add(required);
        if (demand.Default is { } value)
            changes.Add(value);

        return changes.Count == 0
            ? []
            : [new Edit("Make it " + (demand.Type is null ? "required" : "non-nullable and required"), mistake.Id, changes.OrderBy(change => change.Span.Start))];
    }
}
