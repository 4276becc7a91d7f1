using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI015: annotates or adds content_type, or the id and quantity of a contents entry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContentIncompleteFix)), Shared]
public sealed class ContentIncompleteFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ContentIncomplete];

    private protected override bool IsSeenByOthers => true;

    private protected override IEnumerable<Edit> Edits(Mistake mistake) =>
        MissingParameters.Edit(mistake, $"{mistake.Id}:{mistake.Fact(FixProperties.Choices)}") is { } edit ? [edit] : [];
}
