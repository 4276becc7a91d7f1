using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Tuples and records that are taken apart.
internal sealed partial class ValueTracer
{
    /// <summary>One part of the tuples or positional records that an expression returns; none when one of them isn't known.</summary>
    private List<TracedValue> TracePart(VariableDefinition definition, CallFrame? frame)
    {
        var parts = new List<TracedValue>();
        foreach (var value in Trace(definition.Value, frame))
        {
            if (FindPart(value.Operation, definition.Index) is not { } part)
                return [];
            parts.AddRange(Trace(part, value.Frame).Select(one => value.Passed is null ? one : one.WithPassed(part)));
        }

        return parts;
    }

    private static IOperation? FindPart(IOperation created, int index) => created switch
    {
        ITupleOperation tuple when index < tuple.Elements.Length => tuple.Elements[index],
        IObjectCreationOperation { Type.IsRecord: true } record when record.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == index) is { } argument => argument.Value,
        _ => null,
    };

    // pair.Mail and pair.Item1.
    private static IOperation? FindElement(ITupleOperation tuple, ISymbol member)
    {
        if (member is not IFieldSymbol field || tuple.Type is not INamedTypeSymbol { TupleElements: { IsDefault: false } elements })
            return null;

        for (var index = 0; index < elements.Length && index < tuple.Elements.Length; index++)
        {
            if (elements[index].Name == field.Name || (elements[index].CorrespondingTupleField ?? elements[index]).Name == (field.CorrespondingTupleField ?? field).Name)
                return tuple.Elements[index];
        }

        return null;
    }
}
