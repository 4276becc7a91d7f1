using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI023: changes an unknown GA4 event name to the nearest one that GA4 defines.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(Ga4EventNameFix)), Shared]
public sealed class Ga4EventNameFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ga4EventUnknownRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        // Don't replace a user's constant: the page's script may use the same one.
        if (context.GetProperty(FixProperties.Replacement) is not { } name
            || context.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals: null, Expression: LiteralExpressionSyntax literal }
            || !context.IsAt(literal))
            yield break;

        var text = SymbolDisplay.FormatLiteral(name, quote: true);
        yield return new TextEdit("Change to " + text, context.Id, [new TextChange(literal.Span, text)]);
    }
}
