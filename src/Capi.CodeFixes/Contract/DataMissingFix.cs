using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Members;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI007 and CAPI008: annotates or adds the value and currency that Meta requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataMissingFix)), Shared]
public sealed class DataMissingFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RequiredDataMissingRule.Id, CurrencyMissingRule.Id];

    private protected override bool ChangesVisibleDeclarations => true;

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context) =>
        MissingParameters.CreateEdit(context, context.Id) is { } edit ? [edit] : [];
}
