using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// String interpolation, concatenation and modification.
internal sealed partial class Evaluator
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
            : DefaultVisit(operation, argument);

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

        var facts = parts.SelectMany(part => part.Value.Facts).ToList();
        var kept = facts.Where(fact => fact.Kind == FactKind.Raw)
            .Concat(facts.Where(fact => fact.Kind == FactKind.Parameter).Select(fact => fact with { IsPart = true }))
            .ToList();
        if (IsCallingCode(parts[0].Operation))
            kept.Add(new Fact(FactKind.CallingCode, whole));
        if (parts.All(part => !part.Value.IsPartial && part.Value.Facts.All(IsConstantOrGenerated)))
        {
            var generated = facts.Where(fact => fact.Kind is not (FactKind.Constant or FactKind.Key)).ToList();
            return generated.Count > 0 ? FlowValue.Of(generated, isPartial: false) : FlowValue.Of(new Fact(FactKind.Constant, whole));
        }

        if (kept.Any(fact => fact.Kind != FactKind.CallingCode) && IsHttpUrl(parts[0].Operation))
        {
            // Reported here, so not again where the URL is used.
            Observer?.Reached(SinkKind.Url, whole, FlowValue.Of(kept, isPartial: true), this);
            return FlowValue.Unknown;
        }

        return FlowValue.Of(kept, isPartial: true);
    }

    private static bool IsConstantOrGenerated(Fact fact) =>
        fact.Kind is FactKind.Key or FactKind.Constant or FactKind.Guid or FactKind.Random or FactKind.Clock or FactKind.HashCode;

    // hex += part.ToString("x2"): all parts come from the same hash.
    private static bool IsSingleHash(List<(IOperation Operation, FlowValue Value)> parts)
    {
        var hashes = parts.SelectMany(part => part.Value.Facts).Select(fact => fact.Kind == FactKind.Hash ? fact.At : null).Distinct().ToList();
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
        .Only(fact => fact.Kind != FactKind.Raw || !TextMethods.IsCut(change))
        .Select(fact => fact.Kind is FactKind.Key or FactKind.Parameter && Supersedes(change, fact.ChangedBy) ? fact with { ChangedBy = change } : fact);

    private static bool Supersedes(IOperation change, IOperation? earlier) => earlier is null || (TextMethods.IsCut(change) && !TextMethods.IsCut(earlier));
}
