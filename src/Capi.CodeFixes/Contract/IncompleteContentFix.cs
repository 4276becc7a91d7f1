using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Rules;
using Capi.CodeFixes.Members;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI015: annotates or adds content_type, or the id and quantity of a contents entry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncompleteContentFix)), Shared]
public sealed class IncompleteContentFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [IncompleteContentRule.Id];

    private protected override bool ChangesVisibleDeclarations => true;

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context) =>
        MissingParameters.CreateEdit(context, $"{context.Id}:{context.GetProperty(FixProperties.Choices)}") is { } edit ? [edit] : [];
}
