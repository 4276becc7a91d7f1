using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI014: changes an unknown key to the suggested one, with the attribute that it requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownKeyFix)), Shared]
public sealed class UnknownKeyFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownKeyRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (ReportedAttribute.Find(context) is { } reported
            && context.GetProperty(FixProperties.Key) is { } key
            && context.GetProperty(FixProperties.Replacement) is { } attributeName
            && AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:{attributeName}") is { } edit)
            yield return edit;
    }
}
