using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Method and constructor calls.
internal sealed partial class FlowOperationVisitor
{
    /// <inheritdoc/>
    public override FlowValue VisitObjectCreation(IObjectCreationOperation operation, object? argument)
    {
        var values = EvaluateArguments(operation.Arguments);
        if (operation.Constructor is not { } constructor)
            return FlowValue.Unknown;

        foreach (var passed in operation.Arguments)
        {
            if (passed.ArgumentKind == ArgumentKind.DefaultValue)
                continue;

            InvalidateArgument(passed);
            NotifyMemberWrites(scope.Context.ContractMembers.GetMembers(passed.Parameter), GetValue(passed.Value), passed.Value);
            if (Sinks.GetSinkKind(constructor, passed.Parameter) is { } sink)
                Observer?.OnSinkWrite(sink, passed.Value, GetValue(passed.Value), this);
        }

        if (scope.GetSummary(constructor) is { } summary)
            NotifySummaryEffects(summary, operation.Arguments, values);

        if (constructor.ContainingType.Name is "DateTimeOffset" or "DateTime" && constructor.ContainingNamespace.Name == "System")
            return JoinAll(values).Where(origin => origin.Kind == ValueOriginKind.Clock);
        if (WellKnownTypes.IsType(constructor.ContainingType, "System", "Guid"))
            return JoinAll(values).Where(origin => origin.Kind is ValueOriginKind.Random or ValueOriginKind.Guid);
        if (FrameworkMethods.IsUrl(constructor.ContainingType))
            return WithoutReported(JoinAll(values));

        // Nothing was appended yet.
        if (operation.Arguments.IsEmpty && WellKnownTypes.IsType(constructor.ContainingType, "System.Text", "StringBuilder"))
            return FlowValue.Empty;

        // A metric's tag is a KeyValuePair: its value is the join of key and value.
        return constructor.ContainingType.Name is "KeyValuePair" or "List" or "HashSet" or "MailAddress" ? JoinAll(values) : FlowValue.Unknown;
    }

    /// <inheritdoc/>
    public override FlowValue VisitInvocation(IInvocationOperation operation, object? argument)
    {
        var receiver = Evaluate(operation.Instance);
        var values = EvaluateArguments(operation.Arguments);
        var method = operation.TargetMethod;
        NotifySinks(operation, method);
        NotifyMapping(operation);
        InvalidateReceiver(operation.Instance, method);
        foreach (var passed in operation.Arguments)
        {
            InvalidateArgument(passed);

            // base(…) and this(…), also of a record.
            if (method.MethodKind == MethodKind.Constructor && passed.ArgumentKind != ArgumentKind.DefaultValue)
                NotifyMemberWrites(scope.Context.ContractMembers.GetMembers(passed.Parameter), GetValue(passed.Value), passed.Value);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
            return FindLambda(receiver) is null && IsNamedHashDelegate(operation) ? EvaluateNamedHash(operation) : InvokeDelegate(receiver, operation.Arguments);
        if (method.MethodKind == MethodKind.LocalFunction)
            return InvokeLocalFunction(method, operation.Arguments);
        if (HashFunctions.IsHashFunction(method))
            return EvaluateHash(operation);
        if (NonDeterministicSources.GetOriginKind(method) is { } kind)
            return IsComputedConsent(kind, values) ? FlowValue.Unknown : FlowValue.From(new ValueOrigin(kind, operation));
        if (ConsentText.IsConsentParser(method) || ConsentText.IsContextParser(method))
            return EvaluateConsentText(operation, method, values);
        if (method.Name == "FindFbclid" && WellKnownTypes.IsType(method.ContainingType, "Capi.Identifiers", "ClickId"))
            return FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.Key, operation) { Key = KeyNameMatcher.Fbclid });
        if (PlaceholderDigestTable.IsDigestReader(method))
            return EvaluateDigest(operation, values);
        if (scope.GetSummary(method) is { } summary)
        {
            var returned = IsUnknown(summary) && HashFunctionNames.IsHashFunction(method) ? EvaluateNamedHash(operation) : ApplySummary(summary, operation, values);
            return IsUnknown(summary) && returned.Origins.IsEmpty ? EvaluateGetter(operation, method) : returned;
        }
        if (HashFunctionNames.IsHashFunction(method))
            return EvaluateNamedHash(operation);

        return EvaluateFrameworkCall(operation, method, receiver, values);
    }

    /// <summary>A consent, or a context with one, that is read from text. A context counts as a write of its consent.</summary>
    private FlowValue EvaluateConsentText(IInvocationOperation call, IMethodSymbol method, ImmutableArray<FlowValue> values)
    {
        if (values.IsEmpty)
            return FlowValue.Unknown;

        var isContext = ConsentText.IsContextParser(method);
        var granted = ConsentText.FindGranted(values[0], isContext).Join(ConsentText.FindGrantedDefault(call.Arguments[0].Value, isContext));
        if (isContext)
        {
            NotifyMemberWrites(scope.Context.ContractMembers.GetContextConsent(), granted, call.Arguments[0].Value);
            return FlowValue.Unknown;
        }

        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out) is not { } output)
            return granted;

        Assign(output.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : output.Value, granted, call.Arguments[0].Value);
        return FlowValue.Unknown;
    }

    /// <summary>A digest that is read from text: constants stay constants.</summary>
    private FlowValue EvaluateDigest(IInvocationOperation call, ImmutableArray<FlowValue> values)
    {
        if (values.IsEmpty)
            return FlowValue.Unknown;

        var read = values[0].Where(origin => origin.Kind is ValueOriginKind.Constant or ValueOriginKind.Parameter or ValueOriginKind.Hash);
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out) is not { } output)
            return read;

        Assign(output.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : output.Value, read, call.Arguments[0].Value);
        return FlowValue.Unknown;
    }
    private bool IsNamedHashDelegate(IInvocationOperation call) => HashFunctionNames.IsHashFunction(ReceiverName.Get(ResolveCapture(call.Instance)), call.TargetMethod);

    // The helper calls something whose effect is unknown, so its name decides.
    private static bool IsUnknown(MethodSummary summary) => summary.ReturnedValue.IsPartial && summary.ReturnedValue.Origins.IsEmpty;

    // MetaConsent.LimitedDataUse with a country or state that is computed at run time is not a hard-coded consent.
    private static bool IsComputedConsent(ValueOriginKind kind, ImmutableArray<FlowValue> values) =>
        kind == ValueOriginKind.Consent && values.Any(value => value.IsPartial);

    /// <summary>Forgets what the callee may have changed: the variable itself if it is passed by reference, otherwise its members.</summary>
    private void InvalidateArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } output)
            AssignOutput(argument, EvaluateOutput(argument, output));
        else
            State = State.WithoutMembersOf(argument.Value);
    }

    private void InvalidateReceiver(IOperation? instance, IMethodSymbol method)
    {
        // EvaluateAppend and AddToContainer handle adding to a builder or list.
        if (instance is not null && !method.IsReadOnly)
            State = State.WithoutMembersOf(instance);
    }

    private ImmutableArray<FlowValue> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = ImmutableArray.CreateBuilder<FlowValue>(arguments.Length);
        foreach (var argument in arguments)
            values.Add(Evaluate(argument.Value));

        return values.MoveToImmutable();
    }

    private static FlowValue JoinAll(ImmutableArray<FlowValue> values) =>
        values.IsEmpty ? FlowValue.Unknown : values.Skip(1).Aggregate(values[0], (joined, next) => joined.Join(next));

    private void NotifySinks(IInvocationOperation call, IMethodSymbol method)
    {
        if (Observer is null)
            return;

        var sink = Sinks.GetSinkKind(method, call.Instance);
        foreach (var argument in call.Arguments)
        {
            if ((sink ?? Sinks.GetSinkKind(method, argument.Parameter)) is { } kind)
                Observer.OnSinkWrite(kind, argument.Value, GetValue(argument.Value), this);
        }
    }
}
