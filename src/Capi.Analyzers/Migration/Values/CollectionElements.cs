using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds what code puts into a list or appends to a StringBuilder.</summary>
internal static class CollectionElements
{
    private static readonly string[] ListTypes =
        ["List", "HashSet", "Collection", "ObservableCollection", "LinkedList", "Queue", "Stack", "ConcurrentBag", "JArray", "JsonArray", "ImmutableArray", "ArrayList"];

    /// <summary>True for a collection of values without keys.</summary>
    public static bool IsList(ITypeSymbol? type) => type is { Name: var name } && Array.IndexOf(ListTypes, name) >= 0;

    /// <summary>The elements of a new list: its initializer, its arguments, and what is added to its variable.</summary>
    public static IEnumerable<IOperation> Find(IObjectCreationOperation creation, CodeIndex code)
    {
        var elements = creation.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Type.SpecialType != SpecialType.System_Int32).Select(argument => argument.Value);
        foreach (var parameters in creation.Arguments.Where(argument => argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection))
            elements = elements.Append(parameters.Value);
        if (creation.Initializer is { } initializer)
            elements = elements.Concat(initializer.Initializers.OfType<IInvocationOperation>().Where(add => add.Arguments.Length == 1).Select(add => add.Arguments[0].Value));
        return elements.Concat(FindVariable(creation) is { } variable ? FindAdded(creation, variable, code) : []);
    }

    /// <summary>The values that are appended to a StringBuilder; a composite format stays one.</summary>
    public static IEnumerable<IOperation> FindAppendedText(ILocalReferenceOperation builder, CodeIndex code) => FindAppended(builder, code, keepFormats: true);

    /// <summary>The values that are appended to a StringBuilder.</summary>
    public static IEnumerable<IOperation> FindAppended(ILocalReferenceOperation builder, CodeIndex code) => FindAppended(builder, code, keepFormats: false);

    private static IEnumerable<IOperation> FindAppended(ILocalReferenceOperation builder, CodeIndex code, bool keepFormats)
    {
        var facts = code.GetFacts(builder);
        foreach (var definition in facts.GetDefinitions(builder.Local))
        {
            foreach (var part in FindInitialParts(KnownMethods.SkipConversions(definition.Value), keepFormats))
                yield return part;
        }

        foreach (var reference in facts.GetReferences(builder.Local))
        {
            // builder.Append(a).Append(b): each call is the receiver of the next one.
            for (var call = reference.Parent as IInvocationOperation; call is { TargetMethod.Name: "Append" or "AppendLine" or "AppendFormat" }; call = call.Parent as IInvocationOperation)
            {
                if (call.Instance is null)
                    break;
                foreach (var part in GetAppended(call, keepFormats))
                    yield return part;
            }
        }
    }

    // new StringBuilder("…").Append(…)
    private static IEnumerable<IOperation> FindInitialParts(IOperation created, bool keepFormats) => created switch
    {
        IObjectCreationOperation { Arguments: [{ Value: { Type.SpecialType: SpecialType.System_String } text }, ..] } => TextParts.Get(text),
        IInvocationOperation { TargetMethod.Name: "Append" or "AppendLine" or "AppendFormat", Instance: { } inner } append => FindInitialParts(KnownMethods.SkipConversions(inner), keepFormats).Concat(GetAppended(append, keepFormats)),
        _ => [],
    };

    private static IEnumerable<IOperation> GetAppended(IInvocationOperation call, bool keepFormats)
    {
        if (keepFormats && (call.TargetMethod.Name == "AppendFormat" || call.Arguments is [{ Value: IInvocationOperation { TargetMethod.Name: "Format" } }, ..]))
            return [call.TargetMethod.Name == "AppendFormat" ? call : call.Arguments[0].Value];

        // Append($"…") writes through a handler, whose text is the argument's.
        if (call.TargetMethod.Name == "AppendFormat" && KnownMethods.FindFormattedParts(call) is { } formatted)
            return formatted;
        return call.Arguments.Where(argument => argument.Value.Type?.Name != "IFormatProvider").Take(1).SelectMany(argument => GetText(argument.Value));
    }

    private static IEnumerable<IOperation> GetText(IOperation value) => value is IInterpolatedStringHandlerCreationOperation { Content: { } content } ? TextParts.Get(content) : TextParts.Get(value);

    private static IEnumerable<IOperation> FindAdded(IOperation creation, ISymbol variable, CodeIndex code)
    {
        foreach (var reference in code.GetFacts(creation).GetReferences(variable))
        {
            if (reference.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Enqueue" or "Push", Arguments: [var added] } call && call.Instance == reference)
                yield return added.Value;
        }
    }

    private static ISymbol? FindVariable(IOperation creation)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
            _ => null,
        };
    }
}
