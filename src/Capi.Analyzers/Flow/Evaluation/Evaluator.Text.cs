using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Text made of parts.
internal sealed partial class Evaluator
{
    private static bool IsMade(Fact fact) =>
        fact.Kind is FactKind.Key or FactKind.Constant or FactKind.Guid or FactKind.Random or FactKind.Clock or FactKind.HashCode;

    private FlowValue OfInterpolation(IInterpolatedStringOperation text)
    {
        var parts = new List<IOperation>();
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation interpolation)
                parts.Add(interpolation.Expression);
            else if (part is IInterpolatedStringTextOperation literal)
                parts.Add(literal.Text);
            else
                OfOthers(part);
        }

        return OfParts(text, parts.Select(part => (part, Evaluate(part))).ToList());
    }

    private FlowValue OfSum(IOperation sum, IOperation left, IOperation right)
    {
        var parts = new List<(IOperation, FlowValue)> { (left, Evaluate(left)), (right, Evaluate(right)) };
        return sum.Type?.SpecialType == SpecialType.System_String ? OfParts(sum, parts) : FlowValue.Unknown;
    }

    /// <summary>
    /// A raw value shows in every text it is part of. A hash or a key is no longer one with text around it. An invented value
    /// stays one only among its like: beside an order number it does no harm.
    /// </summary>
    private FlowValue OfParts(IOperation whole, List<(IOperation Operation, FlowValue Value)> parts)
    {
        if (parts.Count == 1)
            return parts[0].Value;
        if (IsOneHash(parts))
            return parts.Select(part => part.Value).Aggregate((one, other) => one.Join(other));

        var facts = parts.SelectMany(part => part.Value.Facts).ToList();
        var kept = facts.Where(fact => fact.Kind == FactKind.Raw)
            .Concat(facts.Where(fact => fact.Kind == FactKind.Parameter).Select(fact => fact with { IsPart = true }))
            .ToList();
        if (IsCallingCode(parts[0].Operation))
            kept.Add(new Fact(FactKind.CallingCode, whole));
        if (parts.All(part => !part.Value.IsPartial && part.Value.Facts.All(IsMade)))
        {
            var invented = facts.Where(fact => fact.Kind is not (FactKind.Constant or FactKind.Key)).ToList();
            return invented.Count > 0 ? FlowValue.Of(invented, isPartial: false) : FlowValue.Of(new Fact(FactKind.Constant, whole));
        }

        if (kept.Any(fact => fact.Kind != FactKind.CallingCode) && IsWebAddress(parts[0].Operation))
        {
            // Told here; what is told is not told again where the address is used.
            Observer?.Reached(SinkKind.Url, whole, FlowValue.Of(kept, isPartial: true), this);
            return FlowValue.Unknown;
        }

        return FlowValue.Of(kept, isPartial: true);
    }

    // hex += part.ToString("x2"): the pieces of one hash, one behind the other.
    private static bool IsOneHash(List<(IOperation Operation, FlowValue Value)> parts)
    {
        var places = parts.SelectMany(part => part.Value.Facts).Select(fact => fact.Kind == FactKind.Hash ? fact.At : null).Distinct().ToList();
        return places.Count == 1 && places[0] is not null && parts.All(part => !part.Value.IsPartial);
    }

    // +49, 0049; Meta's numbers begin with no other sign.
    private static bool IsCallingCode(IOperation first) =>
        first.ConstantValue is { HasValue: true, Value: string text }
        && text.Trim() is var bare
        && (bare.StartsWith("+", StringComparison.Ordinal) ? bare.Substring(1) : bare.StartsWith("00", StringComparison.Ordinal) ? bare.Substring(2) : "")
            is { Length: >= 1 and <= 4 } code
        && code[0] != '0' && code.All(digit => digit is >= '0' and <= '9');

    private static bool IsWebAddress(IOperation first)
    {
        while (first is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            first = sum.LeftOperand;

        return first.ConstantValue is { HasValue: true, Value: string text }
            && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
    }

    private static FlowValue Changed(FlowValue value, IOperation change) => value
        .Only(fact => fact.Kind != FactKind.Raw || !TextMethods.IsCut(change))
        .Select(fact => fact.Kind is FactKind.Key or FactKind.Parameter && Outweighs(change, fact.ChangedBy) ? fact with { ChangedBy = change } : fact);

    private static bool Outweighs(IOperation change, IOperation? earlier) => earlier is null || (TextMethods.IsCut(change) && !TextMethods.IsCut(earlier));
}
