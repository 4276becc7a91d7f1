using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>The values that statements of a method assign to the members of one variable, and those that it is created with.</summary>
internal static class AssignedValues
{
    /// <summary>Each value with the name of the member or constructor parameter that gets it.</summary>
    /// <param name="instance">A reference to the local or parameter.</param>
    public static IEnumerable<(string Name, IOperation Value)> Get(IOperation instance)
    {
        if (GetVariable(instance) is not { } variable)
            yield break;

        foreach (var operation in GetRoot(instance).Descendants())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } target } member } assignment when IsSame(GetVariable(target), variable):
                    yield return (member.Member.Name, assignment.Value);
                    break;
                case ISimpleAssignmentOperation { Target: var target, Value: IObjectCreationOperation creation } when IsSame(GetVariable(target), variable):
                    foreach (var value in CreationValues.Get(creation))
                        yield return value;
                    break;
                case IVariableDeclaratorOperation { Symbol: var local } declarator when IsSame(local, variable) && declarator.GetVariableInitializer()?.Value is IObjectCreationOperation creation:
                    foreach (var value in CreationValues.Get(creation))
                        yield return value;
                    break;
            }
        }
    }

    private static IOperation GetRoot(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    private static ISymbol? GetVariable(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsSame(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
