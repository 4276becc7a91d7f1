using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Hashing;

/// <summary>Finds the original string expression in a chain of normalizing or modifying calls.</summary>
internal static class OriginalExpression
{
    // The runtime normalizes itself. Replace and Substring may be intended, so they stay.
    private static readonly HashSet<string> NormalizationMethods = new(StringComparer.Ordinal)
    {
        "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "TrimStart", "TrimEnd", "Normalize",
    };

    /// <summary>The hashed expression without normalizing calls: <c>email</c> for <c>email.Trim().ToLower()</c>.</summary>
    public static ExpressionSyntax StripNormalization(ExpressionSyntax hashed)
    {
        while (true)
        {
            switch (hashed)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    hashed = parenthesized.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when NormalizationMethods.Contains(access.Name.Identifier.ValueText):
                    hashed = access.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } when NormalizationMethods.Contains(binding.Name.Identifier.ValueText) && GetConditionalReceiver(binding) is { } receiver:
                    hashed = receiver;
                    break;
                case ConditionalAccessExpressionSyntax conditional when IsNormalizationChain(conditional.WhenNotNull):
                    hashed = conditional.Expression;
                    break;
                default:
                    return hashed;
            }
        }
    }

    /// <summary>The expression that a call modifies: its receiver or its only argument; null for other calls.</summary>
    public static ExpressionSyntax? FindModifiedExpression(SyntaxNode call, FixContext context) => call switch
    {
        ElementAccessExpressionSyntax range => StripNormalization(range.Expression),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => GetConditionalReceiver(binding),
        InvocationExpressionSyntax invocation when context.Model.GetSymbolInfo(invocation, context.CancellationToken).Symbol is IMethodSymbol method => FindSubject(invocation, method),
        _ => null,
    };

    private static ExpressionSyntax? FindSubject(InvocationExpressionSyntax invocation, IMethodSymbol method)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var isFramework = IsFrameworkMethod(method);
        if ((!method.IsStatic || method.MethodKind == MethodKind.ReducedExtension) && (isFramework || arguments.Count == 0))
            return (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;

        // Regex.Replace(text, …) of the framework; a user's helper only if it has a single argument.
        return arguments.Count == 1 || (arguments.Count > 1 && isFramework && arguments[0].NameColon is null) ? arguments[0].Expression : null;
    }

    /// <summary>True for a method of the framework; the analyzer knows the effect of those it reports.</summary>
    public static bool IsFrameworkMethod(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false, IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space?.Name is "System" or "Microsoft";
    }

    // The expression before the question mark.
    private static ExpressionSyntax? GetConditionalReceiver(MemberBindingExpressionSyntax binding) =>
        binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(conditional => conditional.WhenNotNull.Span.Contains(binding.Span))?.Expression;

    private static bool IsNormalizationChain(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && NormalizationMethods.Contains(access.Name.Identifier.ValueText))
            chain = access.Expression;

        return chain is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } && NormalizationMethods.Contains(binding.Name.Identifier.ValueText);
    }
}
