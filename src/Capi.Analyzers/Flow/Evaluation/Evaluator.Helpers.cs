using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Helper methods, by what is known of them.
internal sealed partial class Evaluator
{
    private FlowValue Apply(Summary summary, IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        Tell(summary, call.Arguments, values);
        var facts = new List<Fact>();
        var isPartial = summary.Returned.IsPartial;
        foreach (var fact in summary.Returned.Facts)
        {
            var number = IndexOf(call.Arguments, fact.Parameter);
            if (fact.Kind == FactKind.Hash)
            {
                facts.Add(fact with { At = call, Input = number < 0 ? null : call.Arguments[number].Value, Parameter = ParameterOf(number < 0 ? null : values[number]) });
            }
            else if (fact.Kind != FactKind.Parameter)
            {
                facts.Add(fact with { At = call });
            }
            else if (number >= 0)
            {
                isPartial |= fact.IsPart || values[number].IsPartial;
                facts.AddRange(Through(fact, values[number], call).Facts);
            }
        }

        return FlowValue.Of(facts, isPartial);
    }

    private static FlowValue Through(Fact parameter, FlowValue argument, IOperation call)
    {
        var kept = parameter.IsPart ? argument.Only(fact => fact.Kind == FactKind.Raw) : argument;
        if (parameter.ChangedBy is not { } change)
            return kept;

        return Changed(TextMethods.IsCut(change) ? kept.Only(fact => fact.Kind != FactKind.Raw) : kept, call);
    }

    /// <summary>Tells the observer where the helper takes its arguments.</summary>
    private void Tell(Summary summary, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<FlowValue> values)
    {
        if (Observer is null)
            return;

        foreach (var (fact, slot) in summary.Writes)
        {
            if (IndexOf(arguments, fact.Parameter) is >= 0 and var number)
                Observer.Written(slot, arguments[number].Value, Through(fact, values[number], arguments[number].Value), this);
        }

        foreach (var (fact, sink) in summary.Sinks)
        {
            if (IndexOf(arguments, fact.Parameter) is >= 0 and var number)
                Observer.Reached(sink, arguments[number].Value, Through(fact, values[number], arguments[number].Value), this);
        }
    }

    private static int ParameterOf(FlowValue? value) => value?.Find(FactKind.Parameter)?.Parameter ?? -1;

    private static int IndexOf(ImmutableArray<IArgumentOperation> arguments, int parameter)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (parameter >= 0 && arguments[index].Parameter?.Ordinal == parameter)
                return index;
        }

        return -1;
    }
}
