using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Hashing;

/// <summary>Finds the outermost expression that only converts a value: <c>Convert.ToHexString(hash).ToLower()</c> for <c>hash</c>.</summary>
internal static class ConversionChain
{
    /// <summary>The outermost conversion of the value, at most <paramref name="limit"/>.</summary>
    public static SyntaxNode GetOutermost(SyntaxNode value, SyntaxNode limit, FixContext context)
    {
        while (value != limit && GetEnclosingConversion(value, context) is { } form && limit.Span.Contains(form.Span))
            value = form;

        return value;
    }

    private static SyntaxNode? GetEnclosingConversion(SyntaxNode value, FixContext context) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => value.Parent,
        PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => unary,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value && IsConversion(call, value, context) => call,
        ConditionalAccessExpressionSyntax conditional => conditional,
        ElementAccessExpressionSyntax access when access.Expression == value => access,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsConversion(call, value, context) => call,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Contents.Count: 1 } text } => text,
        _ => null,
    };

    // The analyzer has checked the framework's methods; a user's helper that turns bytes into a string is assumed to only encode them.
    private static bool IsConversion(InvocationExpressionSyntax call, SyntaxNode value, FixContext context)
    {
        if (context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method)
            return false;

        return OriginalExpression.IsFrameworkMethod(method)
            || (method.ReturnType.SpecialType == SpecialType.System_String
                && call.ArgumentList.Arguments.Count <= 1
                && context.Model.GetTypeInfo(value, context.CancellationToken).Type is { SpecialType: not SpecialType.System_String });
    }
}
