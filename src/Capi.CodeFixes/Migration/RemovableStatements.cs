using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Migration;

/// <summary>The statements that may go with a request, because they change nothing but their own locals.</summary>
internal sealed class RemovableStatements(CodeIndex code, SemanticModel model)
{
    private readonly HarmlessCode _harmless = new(code);

    /// <summary>True for a statement that is only about the request.</summary>
    public bool Contains(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(Contains),
        LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ThrowStatementSyntax => IsHarmless(statement),
        IfStatementSyntax { Else: null } condition => IsHarmless(condition.Condition) && Contains(condition.Statement),
        UsingStatementSyntax use => (use.Declaration is null || IsHarmless(use.Declaration)) && (use.Expression is null || IsHarmless(use.Expression)) && Contains(use.Statement),
        _ => false,
    } && !statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).Any(trivia => trivia.IsDirective);

    private bool IsHarmless(SyntaxNode node)
    {
        var operations = model.GetOperation(node, code.CancellationToken) is { } whole ? [whole] : node.ChildNodes().Select(child => model.GetOperation(child, code.CancellationToken)).OfType<IOperation>().ToList();
        return operations.Count > 0 && operations.All(_harmless.IsHarmless);
    }

    /// <summary>The statement that only fills the object in a local: <c>user["em"] = Hash(email);</c>, also under a condition; null for another use.</summary>
    public static StatementSyntax? FindFilling(SyntaxNode use)
    {
        if (use.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax statement || GetTarget(statement.Expression) != use)
            return null;

        StatementSyntax outer = statement;
        while (outer.Parent is BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax { Else: null } inner })
            outer = inner;
        return outer.Parent is IfStatementSyntax { Else: null } bare ? bare : outer;
    }

    /// <summary>What a statement assigns, or the object that it calls.</summary>
    public static SyntaxNode GetTarget(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => GetTarget(awaited.Expression),
        AssignmentExpressionSyntax assignment => GetTarget(assignment.Left),
        InvocationExpressionSyntax call => GetTarget(call.Expression),
        MemberAccessExpressionSyntax access => GetTarget(access.Expression),
        ElementAccessExpressionSyntax access => GetTarget(access.Expression),
        _ => expression,
    };
}
