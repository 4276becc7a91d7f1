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

/// <summary>CAPI006: writes the standard event that is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventNameSpellingFix)), Shared]
public sealed class EventNameSpellingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EventNameSpelling];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        // A constant of one's own is left alone: the Pixel's half may be written with it, and then both are wrong.
        if (mistake.Fact(FixProperties.Replacement) is not { } name
            || mistake.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals: null, Expression: LiteralExpressionSyntax literal }
            || !mistake.IsAt(literal))
            yield break;

        var text = KeyConstants.Write("StandardEvent", name, literal.SpanStart, mistake.Model);
        yield return new Edit("Write " + text, mistake.Id, [new TextChange(literal.Span, text)]);
    }
}
