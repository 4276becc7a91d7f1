using System.Collections.Immutable;
using System.Composition;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI001: adds the <c>partial</c> modifier to a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotPartialFix)), Shared]
public sealed class NotPartialFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotPartialRule.Id];

    // partial must be the last modifier, directly before the type keyword.
    private protected override IEnumerable<TextEdit> GetEdits(FixContext context) =>
        context.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? [new TextEdit($"Make '{type.Identifier.ValueText}' partial", context.Id, [new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")])]
            : [];
}
