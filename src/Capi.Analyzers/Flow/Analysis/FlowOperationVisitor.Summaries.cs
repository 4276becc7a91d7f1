using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Calls of helper methods, by their summaries.
internal sealed partial class FlowOperationVisitor
{
    private FlowValue ApplySummary(MethodSummary summary, IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        NotifySummaryEffects(summary, call.Arguments, values, call.Instance);
        foreach (var (clock, eventTime) in summary.ClockWrites)
            Observer?.OnMemberWrite(eventTime, call, FlowValue.From(clock with { EntryOperation = call }), this);
        AssignOutputs(summary, call.Arguments, value => MapToCaller(value, call, values));
        return MapToCaller(summary.ReturnedValue, call, values);
    }

    /// <summary>A value of the helper in terms of the arguments of this call.</summary>
    private FlowValue MapToCaller(FlowValue value, IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        var origins = new List<ValueOrigin>();
        var isPartial = value.IsPartial;
        foreach (var origin in value.Origins)
        {
            var index = IndexOfArgument(call.Arguments, origin.ParameterOrdinal);
            if (origin.Kind == ValueOriginKind.Hash)
            {
                origins.Add(origin with { EntryOperation = call, HashInput = index < 0 ? null : call.Arguments[index].Value, ParameterOrdinal = GetParameterOrdinal(index < 0 ? null : values[index]) });
            }
            else if (origin.Kind != ValueOriginKind.Parameter)
            {
                origins.Add(origin with { EntryOperation = call });
            }
            else if (origin.ParameterOrdinal == ValueOrigin.ReceiverOrdinal && call.Instance is { } receiver)
            {
                isPartial |= origin.IsPart || GetValue(receiver).IsPartial;
                origins.AddRange(MapArgument(origin, GetValue(receiver), call).Origins);
            }
            else if (index >= 0)
            {
                isPartial |= origin.IsPart || values[index].IsPartial;
                origins.AddRange(MapArgument(origin, values[index], call).Origins);
            }
        }

        return FlowValue.From(origins, isPartial);
    }

    /// <summary>The argument's value after what the helper does with the parameter.</summary>
    private static FlowValue MapArgument(ValueOrigin parameter, FlowValue argument, IOperation call)
    {
        var remaining = parameter.IsPart ? GetPart(parameter, argument) : argument;
        if (parameter.ModifiedBy is not { } change)
            return remaining;

        return ApplyModification(FrameworkMethods.IsTruncation(change) ? remaining.Where(origin => !origin.IsRawIdentifier) : remaining, call);
    }

    /// <summary>What is left of an argument in a text that contains it.</summary>
    private static FlowValue GetPart(ValueOrigin parameter, FlowValue argument) => argument
        .Where(origin => origin.Kind is ValueOriginKind.Identifier or ValueOriginKind.Parameter || (origin.Kind == ValueOriginKind.Raw && !parameter.IsInUrl))
        .Select(origin => origin.Kind == ValueOriginKind.Parameter ? origin with { IsPart = true, IsInUrl = origin.IsInUrl || parameter.IsInUrl } : origin);

    /// <summary>Reports the member writes and sink uses that happen inside the helper, at the arguments of this call.</summary>
    private void NotifySummaryEffects(MethodSummary summary, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<FlowValue> values, IOperation? receiver = null)
    {
        if (Observer is null)
            return;

        foreach (var (origin, contractMember) in summary.MemberWrites)
        {
            if (IndexOfArgument(arguments, origin.ParameterOrdinal) is >= 0 and var index)
                Observer.OnMemberWrite(contractMember, arguments[index].Value, WithoutNamed(arguments[index].Parameter!, MapArgument(origin, values[index], arguments[index].Value)), this);
            else if (origin.ParameterOrdinal == ValueOrigin.ReceiverOrdinal && receiver is not null)
                Observer.OnMemberWrite(contractMember, receiver, MapArgument(origin, GetValue(receiver), receiver), this);
        }

        foreach (var (origin, sink) in summary.SinkWrites)
        {
            if (IndexOfArgument(arguments, origin.ParameterOrdinal) is >= 0 and var index)
                Observer.OnSinkWrite(sink, arguments[index].Value, MapArgument(origin, values[index], arguments[index].Value), this);
            else if (origin.ParameterOrdinal == ValueOrigin.ReceiverOrdinal && receiver is not null)
                Observer.OnSinkWrite(sink, receiver, MapArgument(origin, GetValue(receiver), receiver), this);
        }
    }

    /// <summary>A parameter that is named like an identifier is reported in the helper, so not again at each call.</summary>
    private static FlowValue WithoutNamed(IParameterSymbol parameter, FlowValue value) =>
        value.HasOrigin(ValueOriginKind.Identifier) && IdentifierNames.FindKey(parameter, parameter.Type, receiver: null) is not null
            ? value.Where(origin => origin.Kind != ValueOriginKind.Identifier)
            : value;

    private static int GetParameterOrdinal(FlowValue? value) => value?.FindOrigin(ValueOriginKind.Parameter)?.ParameterOrdinal ?? -1;

    private static int IndexOfArgument(ImmutableArray<IArgumentOperation> arguments, int parameter)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (parameter >= 0 && arguments[index].Parameter?.Ordinal == parameter)
                return index;
        }

        return -1;
    }
}
