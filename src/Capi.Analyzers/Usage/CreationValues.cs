using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>The values that a <c>new</c> expression passes.</summary>
internal static class CreationValues
{
    /// <summary>Each value with the name of the constructor parameter or of the property that gets it.</summary>
    public static IEnumerable<(string Name, IOperation Value)> Get(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
                yield return (parameter.Name, argument.Value);
        }

        foreach (var assigned in Get(creation.Initializer))
            yield return assigned;
    }

    /// <summary>True when one of the values is a constant text; cheaper than to list the values.</summary>
    public static bool HasText(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (IsText(argument.Value))
                return true;
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation assignment && IsText(assignment.Value))
                return true;
        }

        return false;
    }

    private static bool IsText(IOperation value) => value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } };

    /// <summary>Each value of an initializer, with the name of the property that gets it.</summary>
    public static IEnumerable<(string Name, IOperation Value)> Get(IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IMemberReferenceOperation target)
                yield return (target.Member.Name, assignment.Value);
        }
    }
}
