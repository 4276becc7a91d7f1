using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits of calls. Null where the call has another form than expected.</summary>
internal static class CallCorrections
{
    /// <summary>Another method with the same receiver: <c>text.ToLower()</c>, <c>time.ToUnixTimeMilliseconds()</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The name of the other method.</param>
    /// <param name="dropArguments">True for a method without parameters.</param>
    public static Correction? Rename(IOperation call, string name, bool dropArguments) => call.Syntax is InvocationExpressionSyntax { ArgumentList: var arguments } invocation && FindName(invocation) is { } written
        ? dropArguments && arguments.Arguments.Count > 0
            ? Create(call, TextSpan.FromBounds(written.SpanStart, invocation.Span.End), name + "()")
            : Create(call, written.Span, name)
        : null;

    /// <summary>The argument instead of a call with one argument: <c>Hash(value)</c> becomes <c>value</c>.</summary>
    public static Correction? Unwrap(IOperation call) => call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null, RefKindKeyword.RawKind: 0 } argument] }
        ? Create(call, call.Syntax.Span, argument.Expression.ToString())
        : null;

    /// <summary>The receiver instead of a call: <c>agent.ToLowerInvariant()</c> becomes <c>agent</c>.</summary>
    public static Correction? RemoveCall(IOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var dot, Expression: var receiver } } invocation
        ? Create(call, TextSpan.FromBounds(receiver.Span.End, invocation.Span.End), "", isPlain: !HasComment(dot))
        : null;

    /// <summary>Further calls at the end of an expression: <c>order.Email</c> becomes <c>order.Email.Trim()</c>.</summary>
    public static Correction? Append(IOperation value, string calls) => KnownMethods.SkipConversions(value) is { Syntax: IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax } plain && plain.Type?.SpecialType == SpecialType.System_String
        ? Create(plain, new TextSpan(plain.Syntax.Span.End, 0), calls)
        : null;

    private static SyntaxToken? FindName(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier,
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier,
        _ => null,
    };

    private static bool HasComment(SyntaxToken token) => token.LeadingTrivia.Concat(token.TrailingTrivia).Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToString()));

    private static Correction? Create(IOperation operation, TextSpan span, string text, bool isPlain = true) => isPlain ? new Correction(Location.Create(operation.Syntax.SyntaxTree, span), text) : null;
}
