using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Usage;

/// <summary>Recognizes code that doesn't run in production: inside <c>#if DEBUG</c>, or under a check of the environment.</summary>
/// <remarks>The condition is not evaluated: any check of the environment counts, to avoid false positives.</remarks>
internal static class Unshipped
{
    private static readonly string[] Questions = ["IsDevelopment", "IsStaging", "IsProduction", "IsEnvironment"];

    public static bool IsWithin(IOperation operation) => IsAsked(operation.Syntax) || IsDebug(operation.Syntax);

    private static bool IsAsked(SyntaxNode node)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            var asks = parent switch
            {
                IfStatementSyntax choice => Asks(choice.Condition),
                ConditionalExpressionSyntax choice => Asks(choice.Condition),
                // A guard clause before it: if (!environment.IsDevelopment()) return;
                BlockSyntax block => block.Statements.TakeWhile(one => one != child).Any(Guards),
                _ => false,
            };
            if (asks)
                return true;
        }

        return false;
    }

    private static bool Guards(StatementSyntax statement) => statement is IfStatementSyntax choice
        && choice.Statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or ThrowStatementSyntax)
        && Asks(choice.Condition);

    private static bool Asks(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => Questions.Contains(name.Identifier.ValueText));

    private static bool IsDebug(SyntaxNode node)
    {
        var open = new Stack<bool>();
        for (var directive = node.SyntaxTree.GetRoot() is { ContainsDirectives: true } root ? root.GetFirstDirective() : null;
            directive is not null && directive.SpanStart < node.SpanStart;
            directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax condition)
                open.Push(NamesDebug(condition));
            else if (directive is ElifDirectiveTriviaSyntax other && open.Count > 0)
                open.Push(open.Pop() | NamesDebug(other));
            else if (directive.IsKind(SyntaxKind.EndIfDirectiveTrivia) && open.Count > 0)
                open.Pop();
        }

        return open.Contains(true);
    }

    private static bool NamesDebug(ConditionalDirectiveTriviaSyntax directive) =>
        directive.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "DEBUG");
}
