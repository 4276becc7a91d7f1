using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Calls of methods and constructors.
internal sealed partial class ValueTracer
{
    private IEnumerable<TracedValue> TraceCall(IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (KnownValues.IsRandom(method))
            return [new TracedValue(OriginKind.Random, call, frame) { Symbol = method, Name = method.Name }];
        if (KnownValues.IsClock(method))
            return [new TracedValue(OriginKind.Clock, call, frame) { Symbol = method, Name = method.Name }];
        if (HashFunctions.IsHashFunction(method) || HashAlgorithms.IsOther(method))
            return TraceHash(call, frame);
        if (KnownValues.FindEntryName(call) is { } entry)
            return [CreateEntry(call, entry, frame)];
        if (FindTarget(call, frame) is var (body, target) && IsWithinCalls(frame))
            return TraceReturned(call, body, target, frame);
        if (HashFunctionNames.IsHashFunction(method))
            return TraceNamedHash(call, frame);
        if (KnownMethods.FindText(call) is { } parts)
            return TraceText(call, parts, frame);
        if (KnownMethods.IsBuilderText(method) && KnownMethods.SkipConversions(call.Instance!) is ILocalReferenceOperation builder)
            return TraceBuilder(call, builder, frame);
        if (KnownMethods.IsElementwise(method) && method.Name == "Select" && KnownMethods.GetSubject(call) is { } elements && KnownMethods.FindLambda(call) is { } lambda)
            return TraceLambda(call, elements, lambda, frame);
        if (KnownMethods.IsElementwise(method) && method.Name == "Select" && KnownMethods.GetSubject(call) is { } mapped && KnownMethods.FindMethodGroup(call) is { } mapper && code.GetBody(code.Resolve(mapper)) is { } mapping && IsWithinCalls(frame) && mapper.Parameters.Length > 0)
            return ReturnedValues.Find(mapping).SelectMany(value => Trace(value, CallFrame.CreateForLambda(call, code.Resolve(mapper).OriginalDefinition.Parameters[0], mapped, frame, frame))).Select(value => value.With(StepKind.Element, call));

        return TraceFrameworkCall(call, frame);
    }

    private IEnumerable<TracedValue> TraceFrameworkCall(IInvocationOperation call, CallFrame? frame)
    {
        if (KnownMethods.GetSubject(call) is { } subject)
        {
            if (KnownMethods.FindStep(call, code) is var (kind, argument))
                return Trace(subject, frame).Select(value => value.With(kind, call, argument));
            if (KnownMethods.IsTransparent(call.TargetMethod))
                return Trace(subject, frame);
        }

        return [new TracedValue(OriginKind.Call, call, frame) { Symbol = call.TargetMethod, Name = call.TargetMethod.Name }];
    }

    private (IOperation Body, IMethodSymbol Target)? FindTarget(IInvocationOperation call, CallFrame? frame)
    {
        var method = code.Resolve(call.TargetMethod);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return call.Instance is { } instance && FindDelegate(instance, frame) is { } function ? (function.Body, function.Symbol) : null;
        return !method.IsAbstract && code.GetBody(method) is { } body && body is not ISymbolInitializerOperation ? (body, method) : null;
    }

    private IAnonymousFunctionOperation? FindDelegate(IOperation instance, CallFrame? frame)
    {
        instance = KnownMethods.SkipConversions(instance);
        if (instance is IParameterReferenceOperation parameter && frame is not null && frame.TryGetArgument(parameter.Parameter, out var argument, out _))
            instance = KnownMethods.SkipConversions(argument);
        if (instance is ILocalReferenceOperation local && code.GetFacts(instance).GetDefinitions(local.Local) is [var definition])
            instance = KnownMethods.SkipConversions(definition.Value);
        if (instance is IFieldReferenceOperation field && code.GetBody(field.Field) is ISymbolInitializerOperation initializer)
            instance = KnownMethods.SkipConversions(initializer.Value);
        return instance is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } ? function : instance as IAnonymousFunctionOperation;
    }

    private IEnumerable<TracedValue> TraceReturned(IInvocationOperation call, IOperation body, IMethodSymbol target, CallFrame? frame)
    {
        var inner = CallFrame.Create(call, target, frame);
        var returned = ReturnedValues.Find(body).ToList();
        var possible = returned.Where(value => !_branches.IsImpossible(value, body, inner)).ToList();
        var values = (possible.Count > 0 ? possible : returned).SelectMany(value => Trace(value, inner)).ToList();

        // A loop that writes the digits of a hash: the hash counts, whatever the loop does with it.
        if (values.Count > 0 && !values.Any(value => value.IsHashed) && call.Type?.SpecialType == SpecialType.System_String && FindOnlyHash(body) is { } hash)
            return TraceHash(hash, inner);

        // What the method makes of its argument isn't known, but its name may tell.
        if (values.Count > 0 && values.Any(value => value.Kind != OriginKind.Unknown || value.IsHashed))
            return values;
        return HashFunctionNames.IsHashFunction(call.TargetMethod)
            ? TraceNamedHash(call, frame)
            : [new TracedValue(OriginKind.Call, call, frame) { Symbol = call.TargetMethod, Name = call.TargetMethod.Name }];
    }

    private IEnumerable<TracedValue> TraceLambda(IInvocationOperation call, IOperation elements, IAnonymousFunctionOperation lambda, CallFrame? frame)
    {
        if (lambda.Symbol.Parameters.Length == 0 || !IsWithinCalls(frame))
            return [new TracedValue(OriginKind.Call, call, frame) { Symbol = call.TargetMethod, Name = call.TargetMethod.Name }];

        var inner = CallFrame.CreateForLambda(call, lambda.Symbol.Parameters[0], elements, frame, frame);
        return ReturnedValues.Find(lambda.Body).SelectMany(value => Trace(value, inner)).Select(value => value.With(StepKind.Element, call));
    }

    private IEnumerable<TracedValue> TraceCreation(IObjectCreationOperation creation, CallFrame? frame)
    {
        if (KnownMethods.FindWrapped(creation) is { } wrapped)
            return Trace(wrapped, frame);
        if (creation.Type is { Name: "DateTimeOffset", ContainingNamespace.Name: "System" } && creation.Arguments.Length > 0)
            return creation.Arguments[0].Value.Type is { Name: "DateTime" } && creation.Arguments.Length == 1
                ? Trace(creation.Arguments[0].Value, frame).Select(value => value.With(StepKind.ToOffset, creation))
                : Trace(creation.Arguments[0].Value, frame).Select(value => value.With(StepKind.ToUtc, creation));
        return CollectionElements.IsList(creation.Type)
            ? TraceElements(creation, CollectionElements.Find(creation, code), frame)
            : [new TracedValue(OriginKind.Creation, creation, frame)];
    }

    // foreach (var c in text) if (char.IsDigit(c)) builder.Append(c);
    private IReadOnlyList<TracedValue> FilterAppended(IReadOnlyList<TracedValue> values, ILocalReferenceOperation builder)
    {
        var append = code.GetFacts(builder).GetReferences(builder.Local).Select(reference => reference.Parent).OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod.Name == "Append");
        return append is not null && CharacterFilters.FindCondition(append.Syntax) is { } kind ? [.. values.Select(value => value.With(kind, builder))] : values;
    }

    /// <summary>The text of a StringBuilder: everything that is appended to it.</summary>
    private IEnumerable<TracedValue> TraceBuilder(IInvocationOperation call, ILocalReferenceOperation builder, CallFrame? frame)
    {
        var parts = CollectionElements.FindAppended(builder, code).Select(part => Trace(part, frame)).ToList();

        // The usual loop that writes the bytes of a hash.
        var hash = parts.SelectMany(part => part).Where(value => value.IsHashed).ToList();
        if (hash.Count > 0 && parts.Count <= 2)
            return hash;
        return parts.Count switch
        {
            0 => [new TracedValue(OriginKind.Unknown, call, frame)],
            1 => FilterAppended(parts[0], builder),
            _ => [new TracedValue(OriginKind.Text, call, frame) { Parts = parts }],
        };
    }
}
