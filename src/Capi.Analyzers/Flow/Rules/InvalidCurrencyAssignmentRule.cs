using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI009: a constant that isn't an ISO 4217 code is assigned to the currency member.</summary>
internal sealed class InvalidCurrencyAssignmentRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => InvalidCurrencyRule.Instance.Descriptor;

    /// <inheritdoc/>
    /// <remarks>A constant in the assigned expression is reported even under a condition. A variable with several possible values is not: other code may exclude the constant.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target is not { Section: FieldSection.CustomData, IsText: true }
            || ParameterDefinitions.Find(ParameterSection.CustomData, write.Target.Key) is not { Normalization: Normalization.Currency }
            || write.AnalyzedMember.IsAccessorOrInitializerOf(write.Target.Symbol))
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Constant))
        {
            if (origin.Operation.ConstantValue is not { HasValue: true, Value: string text } || string.IsNullOrWhiteSpace(text) || CurrencyNames.IsValidCode(text))
                continue;
            if (!IsInAssignedExpression(write, origin) && (write.FlowValue.Origins.Length > 1 || write.FlowValue.IsPartial))
                continue;

            var properties = ImmutableDictionary<string, string?>.Empty;
            if (CurrencyNames.FindCode(text) is { } code)
                properties = properties.Add(FixProperties.Replacement, code);
            report.Report(Descriptor, write.FindInnermostOperation(origin), [], properties, MessageFormat.FormatName(write.Target.Symbol), text, CurrencySuggestion.Format(text));
        }
    }

    private static bool IsInAssignedExpression(ContractMemberWrite write, ValueOrigin origin) =>
        origin.Operation.Syntax.SyntaxTree == write.Operation.Syntax.SyntaxTree && write.Operation.Syntax.Span.Contains(origin.Operation.Syntax.Span);
}
