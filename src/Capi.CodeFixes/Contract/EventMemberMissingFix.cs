using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI002 and CAPI004: annotates the member that the analyzer suggests as event ID or time, or adds one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventMemberMissingFix)), Shared]
public sealed class EventMemberMissingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EventIdMissing, RuleIds.EventTimeMissing];

    private protected override bool IsSeenByOthers => true;

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        var isId = mistake.Id == RuleIds.EventIdMissing;
        if (ContractPart.Of(mistake) is not { } part || part.Attribute(isId ? "EventId" : "EventTime") is not { } attribute)
            return [];
        if (mistake.Fact(FixProperties.Member) is { } natural)
        {
            // A member in another part of the type can't be annotated from this document; adding a second one would be wrong.
            return part.Member(natural) is { } member
                ? [new Edit($"Add [{attribute}] to '{natural}'", mistake.Id, [part.Mark(member.Syntax, attribute)])]
                : [];
        }

        return Addition(part, attribute, isId) is { } added && part.Add([added]) is { } change
            ? [new Edit($"Add '{added}' marked [{attribute}]", mistake.Id, [change])]
            : [];
    }

    private static NewMember? Addition(ContractPart part, string attribute, bool isId)
    {
        var type = isId ? "string" : part.Type("DateTimeOffset");
        var name = isId ? part.Free("EventId", "MetaEventId") : part.Free("OccurredAt", "EventTime");
        return type is not null && name is not null ? new NewMember(attribute, type, name, isFirst: isId) : null;
    }
}
