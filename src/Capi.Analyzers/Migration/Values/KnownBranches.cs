using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds out which branches a call with constant arguments can't take: <c>Normalize("em", value)</c>, where each key has a rule.</summary>
internal sealed class KnownBranches(ValueTracer tracer)
{
    /// <summary>The arms of a switch that its value may select: all, if the value isn't known.</summary>
    public IEnumerable<ISwitchExpressionArmOperation> FindArms(ISwitchExpressionOperation switched, CallFrame? frame)
    {
        if (frame is null || FindConstants(switched.Value, frame) is not { } constants)
            return switched.Arms;

        var chosen = new List<ISwitchExpressionArmOperation>();
        foreach (var constant in constants)
            chosen.AddRange(switched.Arms.FirstOrDefault(arm => Matches(arm.Pattern, constant) != false) is { } first && Matches(first.Pattern, constant) == true ? [first] : switched.Arms);
        return chosen.Distinct();
    }

    /// <summary>True when a condition around a returned value, or a guard before it, can't hold for the arguments of the call.</summary>
    public bool IsImpossible(IOperation value, IOperation body, CallFrame frame)
    {
        for (var child = value; child.Parent is { } parent && child != body; child = parent)
        {
            var impossible = parent switch
            {
                IConditionalOperation conditional when child == conditional.WhenTrue => Evaluate(conditional.Condition, frame) == false,
                IConditionalOperation conditional when child == conditional.WhenFalse => Evaluate(conditional.Condition, frame) == true,
                ISwitchCaseOperation { Parent: ISwitchOperation switched } section => IsOtherSection(switched, section, frame),
                IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).Any(statement => statement is IConditionalOperation { WhenFalse: null } guard && AlwaysReturns(guard.WhenTrue) && Evaluate(guard.Condition, frame) == true),
                _ => false,
            };
            if (impossible)
                return true;
        }

        return false;
    }

    private bool IsOtherSection(ISwitchOperation switched, ISwitchCaseOperation section, CallFrame frame)
    {
        if (FindConstants(switched.Value, frame) is not [var constant])
            return false;

        var selected = switched.Cases.FirstOrDefault(one => one.Clauses.OfType<ISingleValueCaseClauseOperation>().Any(clause => Equals(clause.Value.ConstantValue.Value, constant)));
        return selected is not null ? selected != section : section.Clauses.All(clause => clause is ISingleValueCaseClauseOperation);
    }

    private static bool AlwaysReturns(IOperation statement) => statement is IReturnOperation or IThrowOperation || (statement is IBlockOperation { Operations: [.., var last] } && AlwaysReturns(last));

    private bool? Evaluate(IOperation condition, CallFrame frame) => KnownMethods.SkipConversions(condition) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Compare(equal.LeftOperand, equal.RightOperand, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } different => !Compare(different.LeftOperand, different.RightOperand, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Evaluate(either.LeftOperand, frame) is var left && left == true ? true : Evaluate(either.RightOperand, frame) is var right && right == true ? true : left == false && right == false ? false : null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Evaluate(not.Operand, frame),
        IIsPatternOperation pattern when FindConstants(pattern.Value, frame) is [var constant] => Matches(pattern.Pattern, constant),
        _ => null,
    };

    private bool? Compare(IOperation left, IOperation right, CallFrame frame) =>
        right.ConstantValue is { HasValue: true, Value: { } expected } && FindConstants(left, frame) is [var constant] ? Equals(expected, constant)
        : left.ConstantValue is { HasValue: true, Value: { } first } && FindConstants(right, frame) is [var other] ? Equals(first, other)
        : null;

    // Null for a pattern that isn't known.
    private static bool? Matches(IPatternOperation pattern, object constant) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var expected } } => Equals(expected, constant),
        IDiscardPatternOperation => true,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, constant) is var left && Matches(either.RightPattern, constant) is var right && (left == true || right == true) ? true : left == false && right == false ? false : null,
        INegatedPatternOperation negated => !Matches(negated.Pattern, constant),
        _ => null,
    };

    private List<object>? FindConstants(IOperation value, CallFrame frame)
    {
        if (KnownMethods.SkipConversions(value) is not IParameterReferenceOperation parameter || !frame.TryGetArgument(parameter.Parameter, out _, out _))
            return null;
        var constants = tracer.Trace(value, frame).Select(one => one.Constant).ToList();
        return constants.Count > 0 && constants.All(one => one is not null) ? [.. constants.OfType<object>()] : null;
    }
}
