using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Calls of helper methods, by their summaries.
internal sealed partial class Evaluator
{
    private FlowValue ApplySummary(Summary summary, IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        NotifySummaryEffects(summary, call.Arguments, values);
        var facts = new List<Fact>();
        var isPartial = summary.Returned.IsPartial;
        foreach (var fact in summary.Returned.Facts)
        {
            var index = IndexOfArgument(call.Arguments, fact.Parameter);
            if (fact.Kind == FactKind.Hash)
            {
                facts.Add(fact with { At = call, Input = index < 0 ? null : call.Arguments[index].Value, Parameter = GetParameterOrdinal(index < 0 ? null : values[index]) });
            }
            else if (fact.Kind != FactKind.Parameter)
            {
                facts.Add(fact with { At = call });
            }
            else if (index >= 0)
            {
                isPartial |= fact.IsPart || values[index].IsPartial;
                facts.AddRange(MapArgument(fact, values[index], call).Facts);
            }
        }

        return FlowValue.Of(facts, isPartial);
    }

    /// <summary>The argument's value after what the helper does with the parameter.</summary>
    private static FlowValue MapArgument(Fact parameter, FlowValue argument, IOperation call)
    {
        var kept = parameter.IsPart ? argument.Only(fact => fact.Kind == FactKind.Raw) : argument;
        if (parameter.ChangedBy is not { } change)
            return kept;

        return ApplyModification(TextMethods.IsCut(change) ? kept.Only(fact => fact.Kind != FactKind.Raw) : kept, call);
    }

    /// <summary>Reports the member writes and sink uses that happen inside the helper, at the arguments of this call.</summary>
    private void NotifySummaryEffects(Summary summary, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<FlowValue> values)
    {
        if (Observer is null)
            return;

        foreach (var (fact, slot) in summary.Writes)
        {
            if (IndexOfArgument(arguments, fact.Parameter) is >= 0 and var index)
                Observer.Written(slot, arguments[index].Value, MapArgument(fact, values[index], arguments[index].Value), this);
        }

        foreach (var (fact, sink) in summary.Sinks)
        {
            if (IndexOfArgument(arguments, fact.Parameter) is >= 0 and var index)
                Observer.Reached(sink, arguments[index].Value, MapArgument(fact, values[index], arguments[index].Value), this);
        }
    }

    private static int GetParameterOrdinal(FlowValue? value) => value?.Find(FactKind.Parameter)?.Parameter ?? -1;

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
