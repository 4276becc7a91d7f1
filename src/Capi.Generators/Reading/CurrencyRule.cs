using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Reading;

/// <summary>Finds a currency that is written in the code and is none.</summary>
internal static class CurrencyRule
{
    /// <summary>Records a constant that is no code of ISO 4217. An empty one says nothing, so it is left alone.</summary>
    public static void Check(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field is { Annotation: AnnotationKind.CustomData, Parameter.Normalization: Normalization.Currency, Value.Kind: ScalarKind.Text }
                && DeclaredValue.Of(field.Member, state.CancellationToken)?.Expression is { } expression
                && Text(state, expression) is { } text
                && !string.IsNullOrWhiteSpace(text)
                && !CurrencyNames.IsWritten(text))
                state.Problems.Add(new(ContractProblemKind.UnknownCurrency, field.Member, field.Key, field.Source) { Meaning = text });
        }
    }

    // Only a name is worth asking the compiler for: this runs on every key press.
    private static string? Text(ReadingState state, ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        IdentifierNameSyntax or MemberAccessExpressionSyntax when state.Compilation.ContainsSyntaxTree(expression.SyntaxTree) =>
            state.Compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, state.CancellationToken) is { HasValue: true, Value: string text }
                ? text
                : null,
        _ => null,
    };
}
