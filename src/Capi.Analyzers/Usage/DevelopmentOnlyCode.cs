using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Usage;

/// <summary>Recognizes code that doesn't run in production: inside <c>#if DEBUG</c>, or under a check of the environment.</summary>
/// <remarks>The condition is not evaluated: any check of the environment counts, to avoid false positives.</remarks>
internal static class DevelopmentOnlyCode
{
    private static readonly string[] EnvironmentChecks = ["IsDevelopment", "IsStaging", "IsProduction", "IsEnvironment"];

    public static bool Contains(IOperation operation) => IsUnderEnvironmentCheck(operation.Syntax) || IsInDebugDirective(operation.Syntax);

    private static bool IsUnderEnvironmentCheck(SyntaxNode node)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            var asks = parent switch
            {
                IfStatementSyntax conditional => ChecksEnvironment(conditional.Condition),
                ConditionalExpressionSyntax conditional => ChecksEnvironment(conditional.Condition),
                // A guard clause before it: if (!environment.IsDevelopment()) return;
                BlockSyntax block => block.Statements.TakeWhile(one => one != child).Any(IsGuard),
                _ => false,
            };
            if (asks)
                return true;
        }

        return false;
    }

    private static bool IsGuard(StatementSyntax statement) => statement is IfStatementSyntax conditional
        && conditional.Statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or ThrowStatementSyntax)
        && ChecksEnvironment(conditional.Condition);

    private static bool ChecksEnvironment(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => EnvironmentChecks.Contains(name.Identifier.ValueText));

    private static bool IsInDebugDirective(SyntaxNode node)
    {
        var openDirectives = new Stack<bool>();
        for (var directive = node.SyntaxTree.GetRoot() is { ContainsDirectives: true } root ? root.GetFirstDirective() : null;
            directive is not null && directive.SpanStart < node.SpanStart;
            directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax condition)
                openDirectives.Push(MentionsDebug(condition));
            else if (directive is ElifDirectiveTriviaSyntax other && openDirectives.Count > 0)
                openDirectives.Push(openDirectives.Pop() | MentionsDebug(other));
            else if (directive.IsKind(SyntaxKind.EndIfDirectiveTrivia) && openDirectives.Count > 0)
                openDirectives.Pop();
        }

        return openDirectives.Contains(true);
    }

    private static bool MentionsDebug(ConditionalDirectiveTriviaSyntax directive) =>
        directive.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "DEBUG");
}
