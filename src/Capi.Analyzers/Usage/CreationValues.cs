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
