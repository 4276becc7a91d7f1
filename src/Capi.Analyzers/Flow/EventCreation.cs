using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>The other values of an expression that creates or copies an event.</summary>
internal static class EventCreation
{
    /// <summary>The values that a creation assigns to the contract members with this property: constructor arguments and initializers.</summary>
    public static IEnumerable<IOperation> FindValues(IOperation? creation, ContractMemberMap map, Func<ContractMember, bool> predicate)
    {
        var (arguments, initializer) = creation switch
        {
            IObjectCreationOperation created => (created.Arguments, created.Initializer),
            IWithOperation copied => ([], copied.Initializer),
            _ => ([], null),
        };
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && map.GetMembers(argument.Parameter).Any(predicate))
                yield return argument.Value;
        }

        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IMemberReferenceOperation target && map.GetMembers(target.Member, creation!.Type).Any(predicate))
                yield return assignment.Value;
        }
    }

    /// <summary>The constant currency of the event that a value is written to, or null.</summary>
    public static string? FindCurrency(ContractMemberWrite write)
    {
        var place = write.Operation.Syntax;
        if (!write.Context.Compilation.ContainsSyntaxTree(place.SyntaxTree))
            return null;

        // Runs only for an amount that may be reported.
#pragma warning disable RS1030
        var model = write.Context.Compilation.GetSemanticModel(place.SyntaxTree);
#pragma warning restore RS1030
        var map = write.Context.ContractMembers;
        return place.Ancestors()
                .Where(node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax)
                .SelectMany(node => FindValues(model.GetOperation(node), map, IsCurrency))
                .Select(value => value.ConstantValue.Value as string)
                .FirstOrDefault(code => code is not null)
            ?? write.Target.Symbol.ContainingType.GetMembers().Where(member => map.GetMembers(member, member.ContainingType).Any(IsCurrency)).Select(FindLiteral).FirstOrDefault(code => code is not null);
    }

    private static bool IsCurrency(ContractMember member) => member.Key == "currency";

    private static string? FindLiteral(ISymbol member) =>
        (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax) is { } property
        && (property.ExpressionBody?.Expression ?? property.Initializer?.Value) is LiteralExpressionSyntax { Token.Value: string code }
            ? code
            : null;
}
