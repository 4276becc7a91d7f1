using System.Collections.Immutable;
using System.Composition;
using Capi.Catalog;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI009: changes a currency name or symbol to its ISO 4217 code, where it is unambiguous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidCurrencyFix)), Shared]
public sealed class InvalidCurrencyFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [InvalidCurrencyRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        // Only a literal is replaced; a constant may have other uses.
        if (context.GetProperty(FixProperties.Replacement) is not { } code
            || FindValue(context.Node) is not LiteralExpressionSyntax literal
            || literal.Token.Value is not string written
            || CurrencyNames.FindCode(written) != code)
            yield break;

        var text = SymbolDisplay.FormatLiteral(code, quote: true);
        yield return new TextEdit("Change to " + text, context.Id, [new TextChange(literal.Span, text)]);
    }

    private static ExpressionSyntax? FindValue(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax name } property => FindParameter(property, name)?.Default?.Value,
        PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration))?.ExpressionBody?.Expression,
        ParameterSyntax { Default.Value: var value } => value,
        VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax name } field => FindParameter(field, name)?.Default?.Value,
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,

        // At an assignment the literal itself is reported.
        LiteralExpressionSyntax value => value,
        _ => null,
    };

    // Currency { get; } = currency: the default value of the primary constructor parameter.
    private static ParameterSyntax? FindParameter(SyntaxNode member, IdentifierNameSyntax name) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters
            .FirstOrDefault(one => one.Identifier.ValueText == name.Identifier.ValueText);
}
