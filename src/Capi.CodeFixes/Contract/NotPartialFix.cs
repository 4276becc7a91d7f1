using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI001: adds the <c>partial</c> modifier to a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotPartialFix)), Shared]
public sealed class NotPartialFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotPartial];

    // partial must be the last modifier, directly before the type keyword.
    private protected override IEnumerable<Edit> Edits(Mistake mistake) =>
        mistake.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? [new Edit($"Make '{type.Identifier.ValueText}' partial", mistake.Id, [new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")])]
            : [];
}
