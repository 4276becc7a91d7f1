using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading;

/// <summary>Reads a contract from its symbol. Generator and analyzers compile this same source, so that they always agree.</summary>
internal static class ContractReader
{
    /// <summary>Reads the contract and its problems. Never throws on code that does not compile.</summary>
    /// <param name="type">The type with <c>[MetaEvent]</c>.</param>
    /// <param name="metaEvent">Its <c>[MetaEvent]</c> attribute.</param>
    /// <param name="compilation">The compilation, for accessibility checks and constants.</param>
    /// <param name="cancellationToken">Checked once per member.</param>
    public static ContractDefinition Read(
        INamedTypeSymbol type, AttributeData metaEvent, Compilation compilation, CancellationToken cancellationToken)
    {
        var state = new ReadingState(type, compilation, cancellationToken);
        ContractTypeValidator.Validate(type, state.Problems);
        var eventName = ReadEventName(state, metaEvent);
        var actionSource = ReadActionSource(state, metaEvent);

        // All members of a static class are static: reporting each as unreadable would repeat one problem.
        if (!type.IsStatic)
            ReadMembers(state, eventName, actionSource);

        return new ContractDefinition
        {
            Type = type,
            EventName = eventName,
            ActionSource = actionSource,
            Fields = state.Fields,
            Problems = state.Problems,
        };
    }

    private static void ReadMembers(ReadingState state, string eventName, string actionSource)
    {
        FieldReader.Read(state, state.Contract, [], [state.Contract]);
        DuplicateKeyValidator.Validate(state.Fields, state);
        ExternAliasValidator.Validate(state.Fields, state);
        NameConflictValidator.Validate(state);
        RequireAnnotation(state, AnnotationKind.EventId, ContractProblemKind.EventIdMissing);
        RequireAnnotation(state, AnnotationKind.EventTime, ContractProblemKind.EventTimeMissing);
        EventIdValidator.Validate(state);
        CurrencyValidator.Validate(state);
        RequiredDataValidator.Validate(state, eventName);
        ActionSourceValidator.Validate(state, actionSource);
    }

    private static string ReadEventName(ReadingState state, AttributeData metaEvent)
    {
        if (metaEvent.ConstructorArguments is { Length: 1 } arguments
            && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string name }
            && KeyResolver.IsWellFormedText(name))
            return name;

        state.AddProblem(metaEvent.AttributeConstructor is null ? ContractProblemKind.ErrorType : ContractProblemKind.InvalidEventName, state.Contract);
        return "";
    }

    private static string ReadActionSource(ReadingState state, AttributeData metaEvent)
    {
        foreach (var argument in metaEvent.NamedArguments)
        {
            if (argument.Key != "ActionSource")
                continue;

            foreach (var member in argument.Value.Type?.GetMembers() ?? [])
            {
                if (member is not IFieldSymbol { HasConstantValue: true } field || !Equals(field.ConstantValue, argument.Value.Value))
                    continue;
                if (field.Name is "App" or "BusinessMessaging")
                    state.AddProblem(ContractProblemKind.UnsupportedActionSource, state.Contract, field.Name == "App" ? "app_data" : "messaging_channel");
                return field.Name;
            }

            state.AddProblem(ContractProblemKind.UnknownActionSource, state.Contract);
        }

        return "Website";
    }

    private static void RequireAnnotation(ReadingState state, AnnotationKind annotation, ContractProblemKind missing)
    {
        // An annotated member that can't be used already has a problem of its own.
        // A type that does not compile may declare the member.
        if (!state.AnnotationKinds.Contains(annotation) && !state.HasErrorType)
            state.AddProblem(missing, state.Contract);
    }
}
