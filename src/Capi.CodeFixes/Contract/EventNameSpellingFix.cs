using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Rules;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI006: changes a misspelled event name to the constant of the standard event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventNameSpellingFix)), Shared]
public sealed class EventNameSpellingFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EventNameSpellingRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        // Don't replace a user's constant: the Meta Pixel code may use the same one, and both must change together.
        if (context.GetProperty(FixProperties.Replacement) is not { } name
            || context.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals: null, Expression: LiteralExpressionSyntax literal }
            || !context.IsAt(literal))
            yield break;

        var text = KeyConstants.CreateExpression("StandardEvents", name, literal.SpanStart, context.Model);
        yield return new TextEdit("Change to " + text, context.Id, [new TextChange(literal.Span, text)]);
    }
}
