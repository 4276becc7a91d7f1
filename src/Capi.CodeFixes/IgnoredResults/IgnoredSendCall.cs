using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.IgnoredResults;

/// <summary>A send call whose result is ignored, and which fixes are possible there.</summary>
internal sealed class IgnoredSendCall
{
    private IgnoredSendCall(ExpressionSyntax whole, bool lacksAwait, bool blocks)
    {
        Expression = whole;
        IsAwaitMissing = lacksAwait;
        IsBlockingWait = blocks;
    }

    /// <summary>The expression that is the whole statement, or the whole body of a lambda or member.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>True when the fix must add <c>await</c>.</summary>
    public bool IsAwaitMissing { get; }

    /// <summary>True when it ends with <c>Wait()</c>, which returns no result.</summary>
    public bool IsBlockingWait { get; }

    /// <summary>The statement that contains it, if another statement can follow there; otherwise null.</summary>
    public ExpressionStatementSyntax? Statement =>
        Expression.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement ? statement : null;

    /// <summary>True when the result can be assigned to a local.</summary>
    public bool CanAssignToLocal => Statement is not null;

    /// <summary>The send call that a diagnostic points at; null where no fix would compile because await is not allowed.</summary>
    public static IgnoredSendCall? Find(SyntaxNode root, Diagnostic diagnostic)
    {
        var name = root.FindToken(diagnostic.Location.SourceSpan.Start);
        if (name.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not ExpressionSyntax whole)
            return null;

        while (whole.Parent is ExpressionSyntax and not AnonymousFunctionExpressionSyntax and var around)
        {
            // capi?.Send…: the task may be null.
            if (around is ConditionalAccessExpressionSyntax)
                return null;
            whole = (ExpressionSyntax)around;
        }

        // A batch has a list of results, and the result of Task.Run is lost outside of its lambda.
        if (name.ValueText == "EnqueueBatchAsync" || IsOneOfSeveral(whole) || IsContinued(whole))
            return null;

        var wait = whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier: { ValueText: "Wait" } last } } && last != name
            ? (InvocationExpressionSyntax)whole
            : null;

        // A timeout or token can't be passed to GetResult().
        if (wait is { ArgumentList.Arguments.Count: > 0 })
            return null;

        var lacksAwait = diagnostic.Properties.TryGetValue(FixProperties.Replacement, out var word) && word == "await";
        return whole.Parent is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax && (!lacksAwait || CanAwait(whole))
            ? new(whole, lacksAwait, wait is not null)
            : null;
    }

    // Task.WhenAll(orders.Select(order => …)) returns the results, far from the call.
    private static bool IsOneOfSeveral(ExpressionSyntax whole) =>
        whole.Parent is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" } } } };

    // The task of a continuation has no result.
    private static bool IsContinued(ExpressionSyntax whole) =>
        whole.DescendantNodesAndSelf().Any(node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContinueWith" });

    /// <summary>True when <c>_</c> is a discard here, not a variable or parameter.</summary>
    public bool CanDiscard(SemanticModel model) =>
        Expression is AssignmentExpressionSyntax || model.LookupSymbols(Expression.SpanStart, name: "_").IsEmpty;

    /// <summary>True in an async function and in top-level statements. The fix makes no function async, because that would affect its callers.</summary>
    private static bool CanAwait(SyntaxNode node)
    {
        foreach (var around in node.Ancestors())
        {
            switch (around)
            {
                case LockStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case BaseMethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
