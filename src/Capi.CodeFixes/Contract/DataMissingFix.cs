using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI007 and CAPI008: annotates or adds the value and currency that Meta requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataMissingFix)), Shared]
public sealed class DataMissingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RequiredDataMissing, RuleIds.CurrencyMissing];

    private protected override bool IsSeenByOthers => true;

    private protected override IEnumerable<Edit> Edits(Mistake mistake) =>
        MissingParameters.Edit(mistake, mistake.Id) is { } edit ? [edit] : [];
}
