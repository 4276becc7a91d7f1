using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Values;

/// <summary>Finds the outermost expression that only converts a value: <c>Convert.ToHexString(hash).ToLower()</c> for <c>hash</c>.</summary>
internal static class Chain
{
    /// <summary>The outermost conversion of the value, at most <paramref name="limit"/>.</summary>
    public static SyntaxNode Outermost(SyntaxNode value, SyntaxNode limit, Mistake mistake)
    {
        while (value != limit && Form(value, mistake) is { } form && limit.Span.Contains(form.Span))
            value = form;

        return value;
    }

    private static SyntaxNode? Form(SyntaxNode value, Mistake mistake) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => value.Parent,
        PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => unary,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value && Keeps(call, value, mistake) => call,
        ConditionalAccessExpressionSyntax conditional => conditional,
        ElementAccessExpressionSyntax access when access.Expression == value => access,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Keeps(call, value, mistake) => call,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Contents.Count: 1 } text } => text,
        _ => null,
    };

    // The analyzer has checked the framework's methods; a user's helper that turns bytes into a string is assumed to only encode them.
    private static bool Keeps(InvocationExpressionSyntax call, SyntaxNode value, Mistake mistake)
    {
        if (mistake.Model.GetSymbolInfo(call, mistake.CancellationToken).Symbol is not IMethodSymbol method)
            return false;

        return RawText.IsFramework(method)
            || (method.ReturnType.SpecialType == SpecialType.System_String
                && call.ArgumentList.Arguments.Count <= 1
                && mistake.Model.GetTypeInfo(value, mistake.CancellationToken).Type is { SpecialType: not SpecialType.System_String });
    }
}
