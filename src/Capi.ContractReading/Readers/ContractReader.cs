using System.Threading;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Ga4;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

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
        state.EventName = ReadEventName(state, metaEvent);
        state.ActionSource = ReadActionSource(state, metaEvent);
        ReadType(state);

        // All members of a static class are static: reporting each as unreadable would repeat one problem.
        if (!type.IsStatic)
            ReadMembers(state);

        var ga4 = Ga4BindingReader.Read(state);
        return new ContractDefinition
        {
            Type = type,
            EventName = state.EventName,
            ActionSource = state.ActionSource,
            Fields = state.Fields,
            Ga4 = ga4,
            Problems = state.Problems,
        };
    }

    private static void ReadType(ReadingState state)
    {
        foreach (var rule in ContractRules.All)
            rule.CheckType(state);

        for (var level = state.Contract.BaseType; level is not null; level = level.BaseType)
        {
            if (ValueReader.ContainsErrorType(level))
                state.AddErrorType(state.Contract);
        }
    }

    private static void ReadMembers(ReadingState state)
    {
        FieldReader.Read(state, state.Contract, [], [state.Contract]);
        foreach (var rule in ContractRules.All)
            rule.CheckContract(state);

        if (state.Problems.Count > 0)
            return;

        foreach (var rule in ContractRules.All)
            rule.CheckValidContract(state);
    }

    private static string ReadEventName(ReadingState state, AttributeData metaEvent)
    {
        if (metaEvent.ConstructorArguments is { Length: 1 } arguments
            && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string name }
            && KeyResolver.IsWellFormedText(name))
            return name;

        if (metaEvent.AttributeConstructor is null)
            state.AddErrorType(state.Contract);
        else
            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.InvalidEventName, state.Contract);

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
                if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, argument.Value.Value))
                    return field.Name;
            }

            UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.UnknownActionSource, state.Contract);
        }

        return "Website";
    }
}
