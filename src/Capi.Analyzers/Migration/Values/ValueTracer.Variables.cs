using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Locals, parameters, properties and fields.
internal sealed partial class ValueTracer
{
    private IEnumerable<TracedValue> TraceVariable(IOperation use, ISymbol variable, CallFrame? frame)
    {
        var values = TraceDefinitions(use, variable, frame).ToList();
        return values.Any(value => value.Kind is OriginKind.Null or OriginKind.Empty) && EmptinessGuards.IsGuarded(use, variable)
            ? values.Where(value => value.Kind is not (OriginKind.Null or OriginKind.Empty))
            : values;
    }

    private IEnumerable<TracedValue> TraceDefinitions(IOperation use, ISymbol variable, CallFrame? frame)
    {
        var reaching = ReachingDefinitions.Find(code.GetFacts(use), use, variable, out var mayBeUndefined);
        // What begins as an empty text and is appended to in a loop isn't empty.
        var isAppended = reaching.Any(definition => definition.Kind == DefinitionKind.Compound);
        foreach (var value in reaching.SelectMany(definition => TraceDefinition(definition, variable, use, frame)))
        {
            if (!isAppended || value.Kind != OriginKind.Empty)
                yield return value;
        }

        if (!mayBeUndefined)
            yield break;
        if (variable is IParameterSymbol parameter)
        {
            foreach (var value in TraceParameter(use, parameter, frame))
                yield return value;
        }
        else if (reaching.Count == 0)
        {
            yield return new TracedValue(OriginKind.Unknown, use, frame) { Symbol = variable, Name = variable.Name };
        }
    }

    private IEnumerable<TracedValue> TraceDefinition(VariableDefinition definition, ISymbol variable, IOperation use, CallFrame? frame) => definition.Kind switch
    {
        DefinitionKind.Value or DefinitionKind.Conditional => Trace(definition.Value, frame),
        DefinitionKind.NotNull => Trace(definition.Value, frame).Where(value => value.Kind != OriginKind.Null),
        DefinitionKind.Element => Trace(definition.Value, frame).Select(value => value.With(StepKind.Element, definition.Value)),
        DefinitionKind.Compound when definition.Value is ICompoundAssignmentOperation compound => TraceCompound(compound, frame),
        DefinitionKind.Output => TraceOutput(definition.Value, variable, frame),
        DefinitionKind.Part => TracePart(definition, frame) is { Count: > 0 } parts ? parts : [new TracedValue(OriginKind.Unknown, use, frame) { Symbol = variable, Name = variable.Name }],
        _ => [new TracedValue(OriginKind.Unknown, use, frame) { Symbol = variable, Name = variable.Name }],
    };

    // digits += one.ToString("x2") in a loop over the bytes of a hash is the hash.
    private IEnumerable<TracedValue> TraceCompound(ICompoundAssignmentOperation compound, CallFrame? frame) =>
        CharacterFilters.FindCondition(compound.Syntax) is { } kind ? Trace(compound.Value, frame).Select(value => value.With(kind, compound)) :
        Trace(compound.Value, frame).Where(value => value.IsHashed && value.Steps.Last().Kind is StepKind.HexLower or StepKind.HexUpper).ToList() is { Count: > 0 } digits ? digits : TraceText(compound, [compound.Target, compound.Value], frame);

    /// <summary>What a call writes to a variable: the entry of <c>TryGetValue</c>, or the bytes of a hash.</summary>
    private IEnumerable<TracedValue> TraceOutput(IOperation call, ISymbol variable, CallFrame? frame)
    {
        if (call is not IInvocationOperation invocation)
            return [new TracedValue(OriginKind.Unknown, call, frame)];
        if (TraceWritten(invocation, frame) is { } written)
            return written;
        if (KnownValues.FindEntryName(invocation) is { } name)
            return [CreateEntry(invocation, name, frame)];
        return [new TracedValue(OriginKind.Call, call, frame) { Symbol = invocation.TargetMethod, Name = variable.Name }];
    }

    private IEnumerable<TracedValue> TraceParameter(IOperation use, IParameterSymbol parameter, CallFrame? frame)
    {
        if (frame is not null && frame.TryGetArgument(parameter, out var argument, out var argumentFrame, out var isOfCaller))
            return isOfCaller ? Trace(argument, argumentFrame).Select(one => one.WithPassed(argument)) : Trace(argument, argumentFrame);
        var unbound = new TracedValue(OriginKind.Parameter, use, frame) { Symbol = parameter, Name = parameter.Name };
        if (parameter.ContainingSymbol is not IMethodSymbol method || _callers >= MaxCallers)
            return [unbound];
        if (method.MethodKind is MethodKind.AnonymousFunction)
            return TraceLambdaParameter(parameter, method, use, unbound);

        _callers++;
        try
        {
            var values = code.FindCalls(method).SelectMany(call => TraceArgument(call, method, parameter)).ToList();
            return values.Count == 0 || values.All(value => value.Kind == OriginKind.Unknown) ? [unbound] : values;
        }
        finally
        {
            _callers--;
        }
    }

    private IEnumerable<TracedValue> TraceArgument(IOperation call, IMethodSymbol method, IParameterSymbol parameter) =>
        CallFrame.Create(call, method, caller: null).TryGetArgument(parameter, out var value, out _) ? Trace(value).Select(one => one.WithPassed(value)) : [];

    // The element that LINQ passes: names.Select(name => Hash(name)).
    private IEnumerable<TracedValue> TraceLambdaParameter(IParameterSymbol parameter, IMethodSymbol lambda, IOperation use, TracedValue unbound)
    {
        for (var parent = use.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda))
            {
                var call = function.Parent?.Parent is IArgumentOperation argument ? argument.Parent as IInvocationOperation : (function.Parent as IArgumentOperation)?.Parent as IInvocationOperation;
                return call is not null && parameter.Ordinal == 0 && KnownMethods.IsElementwise(call.TargetMethod) && KnownMethods.GetSubject(call) is { } source
                    ? Trace(source, unbound.Frame).Select(value => value.With(StepKind.Element, call))
                    : [unbound];
            }
        }

        return [unbound];
    }
}
