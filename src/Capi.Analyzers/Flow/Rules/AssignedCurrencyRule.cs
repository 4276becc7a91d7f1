using System.Collections.Immutable;
using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI009: a constant that isn't an ISO 4217 code is assigned to the currency member.</summary>
internal sealed class AssignedCurrencyRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.UnknownCurrency;

    /// <inheritdoc/>
    /// <remarks>A constant in the assigned expression is reported even under a condition. A variable with several possible values is not: other code may exclude the constant.</remarks>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (write.Slot is not { Section: FieldSection.CustomData, IsText: true }
            || Parameters.Find(ParameterSection.CustomData, write.Slot.Key) is not { Normalization: Normalization.Currency }
            || write.Method.IsOf(write.Slot.Member))
            return;

        foreach (var fact in write.Known.Facts.Where(fact => fact.Kind == FactKind.Constant))
        {
            if (fact.Origin.ConstantValue is not { HasValue: true, Value: string text } || string.IsNullOrWhiteSpace(text) || CurrencyNames.IsWritten(text))
                continue;
            if (!IsIn(write, fact) && (write.Known.Facts.Length > 1 || write.Known.IsPartial))
                continue;

            var properties = ImmutableDictionary<string, string?>.Empty;
            if (CurrencyNames.CodeOf(text) is { } code)
                properties = properties.Add(FixProperties.Replacement, code);
            report.Add(Descriptor, write.Innermost(fact), [], properties, Names.Of(write.Slot.Member), text, CurrencyCodes.Say(text));
        }
    }

    private static bool IsIn(SlotWrite write, Fact fact) =>
        fact.Origin.Syntax.SyntaxTree == write.Value.Syntax.SyntaxTree && write.Value.Syntax.Span.Contains(fact.Origin.Syntax.Span);
}
