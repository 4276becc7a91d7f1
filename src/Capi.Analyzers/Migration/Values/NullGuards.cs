using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds the questions for null that the compiler doesn't follow: in a filter of the rows, and around the calls of the method.</summary>
internal sealed class NullGuards(CodeIndex code)
{
    private const int MaxCallers = 2;

    /// <summary>True when code that leads to the expression asks whether it is null or empty.</summary>
    public bool IsGuarded(IOperation use)
    {
        if (GetName(use) is not { } name)
            return false;
        if (EmptinessGuards.IsGuarded(use.Syntax, name) || IsFiltered(use.Syntax, name))
            return true;

        return code.GetEnclosingMember(use) is IMethodSymbol method && IsGuardedByCallers(method, name, 0);
    }

    // Every caller must ask.
    private bool IsGuardedByCallers(IMethodSymbol method, string name, int level) =>
        level < MaxCallers && code.FindCalls(method) is { Count: > 0 } calls
        && calls.All(call => EmptinessGuards.IsGuarded(call.Syntax, name) || IsFiltered(call.Syntax, name) || (code.GetEnclosingMember(call) is IMethodSymbol caller && IsGuardedByCallers(caller, name, level + 1)));

    // orders.Where(order => order.Fbp is not null), where order.Fbp != null: anywhere in the same member.
    private static bool IsFiltered(SyntaxNode use, string name) =>
        use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.DescendantNodes().Any(node => node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" }, ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } filter } }] } => EmptinessGuards.Asks(filter, name),
            WhereClauseSyntax where => EmptinessGuards.Asks(where.Condition, name),
            _ => false,
        });

    private static string? GetName(IOperation use) => KnownMethods.SkipConversions(use) switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer => KnownValues.FindEntryName(indexer),
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        _ => null,
    };
}
