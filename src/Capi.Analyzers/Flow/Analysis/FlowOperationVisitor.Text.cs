using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// String interpolation, concatenation and modification.
internal sealed partial class FlowOperationVisitor
{
    /// <inheritdoc/>
    public override FlowValue VisitInterpolatedString(IInterpolatedStringOperation operation, object? argument)
    {
        var parts = new List<IOperation>();
        foreach (var part in operation.Parts)
        {
            if (part is IInterpolationOperation interpolation)
                parts.Add(interpolation.Expression);
            else if (part is IInterpolatedStringTextOperation literal)
                parts.Add(literal.Text);
            else
                DefaultVisit(part, argument);
        }

        return Concatenate(operation, parts.Select(part => (part, Evaluate(part))).ToList());
    }

    /// <inheritdoc/>
    public override FlowValue VisitInterpolatedStringAppend(IInterpolatedStringAppendOperation operation, object? argument) => Evaluate(operation.AppendCall);

    /// <inheritdoc/>
    public override FlowValue VisitBinaryOperator(IBinaryOperation operation, object? argument) =>
        operation.OperatorKind == BinaryOperatorKind.Add
            ? EvaluateAddition(operation, operation.LeftOperand, operation.RightOperand)
            : EvaluateArithmetic(operation);

    private FlowValue EvaluateArithmetic(IBinaryOperation operation)
    {
        DefaultVisit(operation, argument: null);
        if (MinorUnits.IsConversion(operation.OperatorKind, operation.LeftOperand, operation.RightOperand))
            return FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.MinorUnits, operation));

        return operation.OperatorKind == BinaryOperatorKind.Multiply ? GetMultiple(operation.LeftOperand, operation.RightOperand).Join(GetMultiple(operation.RightOperand, operation.LeftOperand)) : FlowValue.Unknown;
    }

    /// <summary>Cents times a quantity are cents.</summary>
    private FlowValue GetMultiple(IOperation amount, IOperation quantity) =>
        MinorUnits.IsQuantity(quantity) ? GetValue(amount).Where(origin => origin.Kind == ValueOriginKind.MinorUnits) : FlowValue.Unknown;

    private FlowValue EvaluateAddition(IOperation sum, IOperation left, IOperation right)
    {
        var parts = new List<(IOperation, FlowValue)> { (left, Evaluate(left)), (right, Evaluate(right)) };
        return sum.Type?.SpecialType == SpecialType.System_String ? Concatenate(sum, parts) : FlowValue.Unknown;
    }

    /// <summary>
    /// The value of a string made of parts. A raw value stays raw in any text that contains it. A hash or a key with text around it
    /// is no longer a hash or that key. A non-deterministic value stays one only if all other parts are constant or
    /// non-deterministic too: combined with an order number it is harmless.
    /// </summary>
    private FlowValue Concatenate(IOperation whole, List<(IOperation Operation, FlowValue Value)> parts)
    {
        if (parts.Count == 1)
            return parts[0].Value;
        if (IsSingleHash(parts))
            return parts.Select(part => part.Value).Aggregate((joined, next) => joined.Join(next));

        var origins = parts.SelectMany(part => part.Value.Origins).ToList();
        var remaining = origins.Where(origin => origin.IsRawIdentifier)
            .Concat(origins.Where(origin => origin.Kind == ValueOriginKind.Parameter).Select(origin => origin with { IsPart = true }))
            .ToList();
        if (IsCallingCode(parts[0].Operation))
            remaining.Add(new ValueOrigin(ValueOriginKind.CallingCode, whole));
        if (parts.All(part => !part.Value.IsPartial && part.Value.Origins.All(IsConstantOrGenerated)))
        {
            var generated = origins.Where(origin => origin.Kind is not (ValueOriginKind.Constant or ValueOriginKind.Key)).Select(origin => origin with { IsPart = true }).ToList();
            return generated.Count > 0 ? FlowValue.From(generated, isPartial: false) : FlowValue.From(new ValueOrigin(ValueOriginKind.Constant, whole));
        }

        remaining.AddRange(GetPersonIds(parts));
        var text = FlowValue.From(remaining, isPartial: true);
        if (!remaining.Exists(origin => origin.Kind != ValueOriginKind.CallingCode) || !IsHttpUrl(parts[0].Operation))
            return text;

        Observer?.OnSinkWrite(SinkKind.Url, whole, text, this);
        return WithoutReported(text);
    }

    /// <summary>The ID of a person stays one in a text that adds nothing about the event: <c>"user-" + user.Id</c>, but not with an order number.</summary>
    private static IEnumerable<ValueOrigin> GetPersonIds(List<(IOperation Operation, FlowValue Value)> parts) =>
        parts.TrueForAll(part => part.Value.HasOrigin(ValueOriginKind.PersonId) || AddsNothing(part.Operation, part.Value))
            ? parts.SelectMany(part => part.Value.Origins).Where(origin => origin.Kind == ValueOriginKind.PersonId)
            : [];

    private static bool AddsNothing(IOperation operation, FlowValue value)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;

        return (!value.IsPartial && value.Origins.IsEmpty) || (operation.ConstantValue is { HasValue: true, Value: var constant } && PersonIds.IsNeutralText(constant?.ToString() ?? ""));
    }

    private static bool IsConstantOrGenerated(ValueOrigin origin) =>
        origin.Kind is ValueOriginKind.Key or ValueOriginKind.Constant or ValueOriginKind.Guid or ValueOriginKind.Random or ValueOriginKind.Clock or ValueOriginKind.HashCode;

    // hex += part.ToString("x2"): all parts come from the same hash.
    private static bool IsSingleHash(List<(IOperation Operation, FlowValue Value)> parts)
    {
        var hashes = parts.SelectMany(part => part.Value.Origins).Select(origin => origin.Kind == ValueOriginKind.Hash ? origin.EntryOperation : null).Distinct().ToList();
        return hashes.Count == 1 && hashes[0] is not null && parts.All(part => !part.Value.IsPartial);
    }

    // +49 or 0049: the two ways to write an international prefix.
    private static bool IsCallingCode(IOperation first) =>
        first.ConstantValue is { HasValue: true, Value: string text }
        && text.Trim() is var bare
        && (bare.StartsWith("+", StringComparison.Ordinal) ? bare.Substring(1) : bare.StartsWith("00", StringComparison.Ordinal) ? bare.Substring(2) : "")
            is { Length: >= 1 and <= 4 } code
        && code[0] != '0' && code.All(digit => digit is >= '0' and <= '9');

    private static bool IsHttpUrl(IOperation first)
    {
        while (first is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            first = sum.LeftOperand;

        return first.ConstantValue is { HasValue: true, Value: string text }
            && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
    }

    private static FlowValue ApplyModification(FlowValue value, IOperation change) => value
        .Where(origin => !origin.IsRawIdentifier || !FrameworkMethods.IsTruncation(change))
        .Select(origin => origin.Kind is ValueOriginKind.Key or ValueOriginKind.Parameter && Supersedes(change, origin.ModifiedBy) ? origin with { ModifiedBy = change } : origin);

    private static bool Supersedes(IOperation change, IOperation? earlier) => earlier is null || (FrameworkMethods.IsTruncation(change) && !FrameworkMethods.IsTruncation(earlier));
}
