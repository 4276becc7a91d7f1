using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>
/// Finds out whether an expression may be null: by the compiler's own analysis where nullable types are enabled, otherwise by the methods of .NET that are known to return null.
/// Not thread-safe; used by one analysis.
/// </summary>
internal sealed class NullState(CodeIndex code)
{
    private const int MaxLevels = 12;

    // Bounds one question about code in which everything calls everything.
    private const int MaxSteps = 500;

    private readonly NullGuards _guards = new(code);
    private int _steps;

    /// <summary>True when the expression may be null and nothing before it asks; false when that isn't known.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="frame">The call through which the analysis came here, or null.</param>
    public bool MayBeNull(IOperation value, CallFrame? frame)
    {
        _steps = 0;
        return MayBeNull(value, frame, 0);
    }

    /// <summary>True for a variable that isn't null at this place, whatever it was before.</summary>
    public bool IsVariableWithValue(IOperation value) => KnownMethods.SkipConversions(value) is ILocalReferenceOperation local && GetFlow(local) == NullableFlowState.NotNull;

    private bool MayBeNull(IOperation value, CallFrame? frame, int level)
    {
        code.CancellationToken.ThrowIfCancellationRequested();
        if (level > MaxLevels || _steps++ > MaxSteps || IsSuppressed(value.Syntax))
            return false;
        if (value is IConversionOperation conversion)
            return conversion is { IsTryCast: true } ? GetFlow(conversion) != NullableFlowState.NotNull : MayBeNull(conversion.Operand, frame, level + 1);
        if (value is IParenthesizedOperation parenthesized)
            return MayBeNull(parenthesized.Operand, frame, level + 1);
        if (value.ConstantValue is { HasValue: true, Value: var constant } && value is not (ILocalReferenceOperation or IDefaultValueOperation))
            return constant is null;

        var flow = GetFlow(value);
        return flow != NullableFlowState.NotNull && MayBeNull(value, flow, frame, level + 1);
    }

    private bool MayBeNull(IOperation value, NullableFlowState flow, CallFrame? frame, int level) => value switch
    {
        IDefaultValueOperation => value.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
        IThrowOperation or IConditionalAccessInstanceOperation => false,
        ICoalesceOperation coalesce => MayBeNull(coalesce.WhenNull, frame, level),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => MayBeNull(conditional.WhenTrue, frame, level) || MayBeNull(whenFalse, frame, level),
        ISwitchExpressionOperation switched => switched.Arms.Any(arm => MayBeNull(arm.Value, frame, level)),
        IConditionalAccessOperation access => MayBeNullAccess(access, flow, frame, level),
        IAwaitOperation { Operation: IInvocationOperation call } when code.GetBody(code.Resolve(call.TargetMethod)) is not null => MayBeNull(call, flow, frame, level),
        ILocalReferenceOperation local => MayBeNullVariable(local, local.Local, flow, frame, level),
        IParameterReferenceOperation parameter => MayBeNullVariable(parameter, parameter.Parameter, flow, frame, level),
        IInvocationOperation call => MayBeNullResult(call, flow, frame, level),
        IMemberReferenceOperation member => MayBeNullMember(member, flow),
        _ => flow == NullableFlowState.MaybeNull,
    };

    private bool MayBeNullAccess(IConditionalAccessOperation access, NullableFlowState flow, CallFrame? frame, int level)
    {
        // The address of a connection is null only without a network.
        if (KnownNulls.IsConnection(access.Operation))
            return false;

        // Without nullable types, the question mark is the only sign that the author expects null.
        return (flow == NullableFlowState.None && !_guards.IsGuarded(access.Operation)) || MayBeNull(access.Operation, frame, level) || MayBeNull(access.WhenNotNull, frame, level);
    }

    private bool MayBeNullVariable(IOperation use, ISymbol variable, NullableFlowState flow, CallFrame? frame, int level)
    {
        if (EmptinessGuards.IsGuarded(use, variable))
            return false;

        var reaching = ReachingDefinitions.Find(code.GetFacts(use), use, variable, out var mayBeUndefined);
        foreach (var definition in reaching)
        {
            if (definition.Kind is DefinitionKind.Value or DefinitionKind.Conditional ? MayBeNull(definition.Value, frame, level) : definition.Kind != DefinitionKind.NotNull && flow == NullableFlowState.MaybeNull)
                return true;
        }

        return mayBeUndefined && (variable is IParameterSymbol parameter ? MayBeNullParameter(use, parameter, flow, frame, level) : reaching.Count == 0 && flow == NullableFlowState.MaybeNull);
    }

    private bool MayBeNullParameter(IOperation use, IParameterSymbol parameter, NullableFlowState flow, CallFrame? frame, int level)
    {
        if (frame is not null && frame.TryGetArgument(parameter, out var argument, out var argumentFrame))
            return MayBeNull(argument, argumentFrame, level);
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction } method)
            return flow == NullableFlowState.MaybeNull && !_guards.IsGuarded(use);

        var calls = code.FindCalls(method);
        return calls.Count == 0
            ? flow == NullableFlowState.MaybeNull
            : calls.Any(call => CallFrame.Create(call, method, caller: null).TryGetArgument(parameter.OriginalDefinition, out var passed, out _) && MayBeNull(passed, null, level + 2));
    }

    private bool MayBeNullResult(IInvocationOperation call, NullableFlowState flow, CallFrame? frame, int level)
    {
        var target = code.Resolve(call.TargetMethod);
        if (code.GetBody(target) is { } body && body is not ISymbolInitializerOperation && ReturnedValues.Find(body).Take(20).ToList() is { Count: > 0 } returned)
        {
            var inner = CallFrame.Create(call, target, frame);
            return returned.Any(value => MayBeNull(value, inner, level + 1));
        }

        return flow == NullableFlowState.MaybeNull ? !KnownNulls.IsConnection(call) : flow == NullableFlowState.None && KnownNulls.ReturnsNull(call.TargetMethod) && !_guards.IsGuarded(call);
    }

    private bool MayBeNullMember(IMemberReferenceOperation member, NullableFlowState flow)
    {
        var isNullable = flow == NullableFlowState.MaybeNull
            || (flow == NullableFlowState.None && (member.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || member is IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } && KnownNulls.ReturnsNull(indexer)));
        return isNullable && !KnownNulls.IsConnection(member) && !_guards.IsGuarded(member);
    }

    // value! says that the author knows better.
    private static bool IsSuppressed(SyntaxNode syntax)
    {
        while (syntax.Parent is ParenthesizedExpressionSyntax parent)
            syntax = parent;
        return syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) || syntax.IsKind(SyntaxKind.SuppressNullableWarningExpression);
    }

    private NullableFlowState GetFlow(IOperation value) =>
        value.Syntax is ExpressionSyntax expression && code.Compilation.ContainsSyntaxTree(expression.SyntaxTree) ? code.GetModel(expression.SyntaxTree).GetTypeInfo(expression, code.CancellationToken).Nullability.FlowState : NullableFlowState.None;
}
