using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Values;

/// <summary>Finds the original string expression in a chain of normalizing or modifying calls.</summary>
internal static class RawText
{
    // The runtime normalizes itself. Replace and Substring may be intended, so they stay.
    private static readonly HashSet<string> Normalising = new(StringComparer.Ordinal)
    {
        "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "TrimStart", "TrimEnd", "Normalize",
    };

    /// <summary>The hashed expression without normalizing calls: <c>email</c> for <c>email.Trim().ToLower()</c>.</summary>
    public static ExpressionSyntax In(ExpressionSyntax hashed)
    {
        while (true)
        {
            switch (hashed)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    hashed = parenthesized.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when Normalising.Contains(access.Name.Identifier.ValueText):
                    hashed = access.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } when Normalising.Contains(binding.Name.Identifier.ValueText) && Before(binding) is { } receiver:
                    hashed = receiver;
                    break;
                case ConditionalAccessExpressionSyntax conditional when IsNormalised(conditional.WhenNotNull):
                    hashed = conditional.Expression;
                    break;
                default:
                    return hashed;
            }
        }
    }

    /// <summary>The expression that a call modifies: its receiver or its only argument; null for other calls.</summary>
    public static ExpressionSyntax? ChangedBy(SyntaxNode call, Mistake mistake) => call switch
    {
        ElementAccessExpressionSyntax range => In(range.Expression),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => Before(binding),
        InvocationExpressionSyntax invocation when mistake.Model.GetSymbolInfo(invocation, mistake.CancellationToken).Symbol is IMethodSymbol method => Subject(invocation, method),
        _ => null,
    };

    private static ExpressionSyntax? Subject(InvocationExpressionSyntax invocation, IMethodSymbol method)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var isFramework = IsFramework(method);
        if ((!method.IsStatic || method.MethodKind == MethodKind.ReducedExtension) && (isFramework || arguments.Count == 0))
            return (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;

        // Regex.Replace(text, …) of the framework; a user's helper only if it has a single argument.
        return arguments.Count == 1 || (arguments.Count > 1 && isFramework && arguments[0].NameColon is null) ? arguments[0].Expression : null;
    }

    /// <summary>True for a method of the framework; the analyzer knows the effect of those it reports.</summary>
    public static bool IsFramework(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false, IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space?.Name is "System" or "Microsoft";
    }

    // The expression before the question mark.
    private static ExpressionSyntax? Before(MemberBindingExpressionSyntax binding) =>
        binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(conditional => conditional.WhenNotNull.Span.Contains(binding.Span))?.Expression;

    private static bool IsNormalised(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && Normalising.Contains(access.Name.Identifier.ValueText))
            chain = access.Expression;

        return chain is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } && Normalising.Contains(binding.Name.Identifier.ValueText);
    }
}
