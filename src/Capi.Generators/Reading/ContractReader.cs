using System.Threading;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Reads a contract from its symbol. Generator and analyzers compile this same source, so that they always agree.</summary>
internal static class ContractReader
{
    /// <summary>Reads the contract and its problems. Never throws on code that does not compile.</summary>
    /// <param name="type">The type with <c>[MetaEvent]</c>.</param>
    /// <param name="metaEvent">Its <c>[MetaEvent]</c> attribute.</param>
    /// <param name="compilation">The compilation, for accessibility checks and constants.</param>
    /// <param name="cancellationToken">Checked once per member.</param>
    public static ContractFacts Read(
        INamedTypeSymbol type, AttributeData metaEvent, Compilation compilation, CancellationToken cancellationToken)
    {
        var state = new ReadingState(type, compilation, cancellationToken);
        ShapeRules.Check(type, state.Problems);
        var eventName = EventName(state, metaEvent);
        var actionSource = ActionSource(state, metaEvent);

        // All members of a static class are static: reporting each as unreadable would repeat one problem.
        if (!type.IsStatic)
            ReadMembers(state, eventName, actionSource);

        return new ContractFacts
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
        DuplicateRule.Check(state.Fields, state);
        AliasRule.Check(state.Fields, state);
        ClashRule.Check(state);
        Require(state, AnnotationKind.EventId, ContractProblemKind.EventIdMissing);
        Require(state, AnnotationKind.EventTime, ContractProblemKind.EventTimeMissing);
        EventIdRule.Check(state);
        CurrencyRule.Check(state);
        RequiredDataRule.Check(state, eventName);
        ActionSourceRule.Check(state, actionSource);
    }

    private static string EventName(ReadingState state, AttributeData metaEvent)
    {
        if (metaEvent.ConstructorArguments is { Length: 1 } arguments
            && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string name }
            && KeyResolver.IsText(name))
            return name;

        state.Problem(metaEvent.AttributeConstructor is null ? ContractProblemKind.ErrorType : ContractProblemKind.EventName, state.Contract);
        return "";
    }

    private static string ActionSource(ReadingState state, AttributeData metaEvent)
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
                    state.Problem(ContractProblemKind.SourceCannotBeWritten, state.Contract, field.Name == "App" ? "app_data" : "messaging_channel");
                return field.Name;
            }

            state.Problem(ContractProblemKind.ActionSource, state.Contract);
        }

        return "Website";
    }

    private static void Require(ReadingState state, AnnotationKind annotation, ContractProblemKind missing)
    {
        // An annotated member that can't be used already has a problem of its own.
        // A type that does not compile may declare the member.
        if (!state.Annotated.Contains(annotation) && !state.HasErrorType)
            state.Problem(missing, state.Contract);
    }
}
