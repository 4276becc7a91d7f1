using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI006: changes a misspelled event name to the constant of the standard event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventNameSpellingFix)), Shared]
public sealed class EventNameSpellingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EventNameSpelling];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        // Don't replace a user's constant: the Meta Pixel code may use the same one, and both must change together.
        if (mistake.Fact(FixProperties.Replacement) is not { } name
            || mistake.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals: null, Expression: LiteralExpressionSyntax literal }
            || !mistake.IsAt(literal))
            yield break;

        var text = KeyConstants.Write("StandardEvent", name, literal.SpanStart, mistake.Model);
        yield return new Edit("Change to " + text, mistake.Id, [new TextChange(literal.Span, text)]);
    }
}
