using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Members;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI003: makes the event ID non-nullable and required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventIdMayBeMissingFix)), Shared]
public sealed class EventIdMayBeMissingFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EventIdMayBeMissingRule.Id];

    private protected override bool ChangesVisibleDeclarations => true;

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        // A getter that returns an empty ID can't be fixed here.
        if (context.GetProperty(FixProperties.Choices) is null || RequiredMemberEdit.FromDeclaration(context.Node) is not { } edit)
            return [];

        var changes = edit.Changes.ToList();
        if (changes.Count == 0 || !SpeculativeCompilation.Succeeds(edit.SpeculativeChanges, context, allowMissingRequired: true))
            return [];

        return [new TextEdit("Make the event ID " + (edit.TypeChange is null ? "required" : "non-nullable and required"), context.Id, changes)];
    }
}
