using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.Catalog;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI009: changes a currency name or symbol to its ISO 4217 code, where it is unambiguous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownCurrencyFix)), Shared]
public sealed class UnknownCurrencyFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnknownCurrency];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        // Only a literal is replaced; a constant may have other uses.
        if (mistake.Fact(FixProperties.Replacement) is not { } code
            || Value(mistake.Node) is not LiteralExpressionSyntax literal
            || literal.Token.Value is not string written
            || CurrencyNames.CodeOf(written) != code)
            yield break;

        var text = SymbolDisplay.FormatLiteral(code, quote: true);
        yield return new Edit("Change to " + text, mistake.Id, [new TextChange(literal.Span, text)]);
    }

    private static ExpressionSyntax? Value(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax name } property => Parameter(property, name)?.Default?.Value,
        PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration))?.ExpressionBody?.Expression,
        ParameterSyntax { Default.Value: var value } => value,
        VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax name } field => Parameter(field, name)?.Default?.Value,
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,

        // At an assignment the literal itself is reported.
        LiteralExpressionSyntax value => value,
        _ => null,
    };

    // Currency { get; } = currency: the default value of the primary constructor parameter.
    private static ParameterSyntax? Parameter(SyntaxNode member, IdentifierNameSyntax name) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters
            .FirstOrDefault(one => one.Identifier.ValueText == name.Identifier.ValueText);
}
