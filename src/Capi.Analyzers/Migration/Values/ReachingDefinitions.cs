using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds which definitions of a variable may reach a use, by position and nesting.</summary>
internal static class ReachingDefinitions
{
    /// <summary>The definitions before the use, up to the last one that no condition guards.</summary>
    /// <param name="mayBeUndefined">True when the value from before the body, such as the argument of a parameter, may reach the use.</param>
    public static IReadOnlyList<VariableDefinition> Find(BodyFacts facts, IOperation use, ISymbol variable, out bool mayBeUndefined)
    {
        mayBeUndefined = true;
        var reaching = new List<VariableDefinition>();
        var definitions = facts.GetDefinitions(variable);
        for (var index = definitions.Count - 1; index >= 0; index--)
        {
            var definition = definitions[index];
            var syntax = definition.Value.Syntax;
            if (syntax.SyntaxTree != use.Syntax.SyntaxTree || !IsBefore(syntax, use.Syntax))
                continue;

            reaching.Add(definition);
            if (definition.Kind is not (DefinitionKind.Conditional or DefinitionKind.Compound) && IsUnconditional(syntax, use.Syntax))
            {
                mayBeUndefined = false;
                return reaching;
            }
        }

        // A compound assignment reads the variable itself, so what was there before is part of it.
        return reaching;
    }

    // The value of an assignment doesn't see the assignment itself: digits = "90" + digits.
    private static bool IsBefore(SyntaxNode definition, SyntaxNode use) => definition.Span.End <= use.SpanStart;

    private static bool IsUnconditional(SyntaxNode definition, SyntaxNode use)
    {
        for (var node = definition; node.Parent is { } parent; node = parent)
        {
            if (parent.Span.Contains(use.Span))
                return true;
            if (IsBranch(parent, node))
                return false;
        }

        return true;
    }

    private static bool IsBranch(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        IfStatementSyntax conditional => child != conditional.Condition,
        ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
        WhileStatementSyntax loop => child == loop.Statement,
        CommonForEachStatementSyntax loop => child == loop.Statement,
        ForStatementSyntax loop => child == loop.Statement,
        ConditionalExpressionSyntax conditional => child != conditional.Condition,
        _ => false,
    };
}
