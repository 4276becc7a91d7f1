using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Members;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI002 and CAPI004: annotates the member that the analyzer suggests as event ID or time, or adds one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventMemberMissingFix)), Shared]
public sealed class EventMemberMissingFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EventIdMissingRule.Id, EventTimeMissingRule.Id];

    private protected override bool ChangesVisibleDeclarations => true;

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        var isId = context.Id == EventIdMissingRule.Id;
        if (ContractDeclaration.Find(context) is not { } declaration || declaration.GetAttributeName(isId ? "EventId" : "EventTime") is not { } attribute)
            return [];
        if (context.GetProperty(FixProperties.Member) is { } suggestedName)
        {
            // A member in another part of the type can't be annotated from this document; adding a second one would be wrong.
            return declaration.FindMember(suggestedName) is { } member
                ? [new TextEdit($"Add [{attribute}] to '{suggestedName}'", context.Id, [declaration.CreateAnnotation(member.Syntax, attribute)])]
                : [];
        }

        return CreateMember(declaration, attribute, isId) is { } added && declaration.CreateAddition([added]) is { } change
            ? [new TextEdit($"Add '{added}' marked [{attribute}]", context.Id, [change])]
            : [];
    }

    private static NewMember? CreateMember(ContractDeclaration declaration, string attribute, bool isId)
    {
        var type = isId ? "string" : declaration.GetTypeName("DateTimeOffset");
        var name = isId ? declaration.FindUnusedName("EventId", "MetaEventId") : declaration.FindUnusedName("OccurredAt", "EventTime");
        return type is not null && name is not null ? new NewMember(attribute, type, name, isFirst: isId) : null;
    }
}
