using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI410: an amount in cents is assigned to a parameter that expects the main unit of the currency.</summary>
internal sealed class MinorUnitsRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI410";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateInfo(
        Id,
        "Amount is in cents",
        "'{0}' gets an amount in cents, but Meta expects '{1}' in the main unit of the currency, so the conversion counts a hundredfold; assign the amount with decimals, such as 12.34",
        RuleCategories.Usage);

    /// <summary>The shared instance.</summary>
    public static readonly MinorUnitsRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <summary>True for a parameter that is an amount of money.</summary>
    public static bool IsAmount(FieldSection section, string key) =>
        (section == FieldSection.CustomData && key is "value" or "predicted_ltv") || (section == FieldSection.Content && key == "item_price");

    /// <inheritdoc/>
    /// <remarks>The yen and some other currencies have no minor unit, so an amount in it is one in the main unit.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (IsAmount(write.Target.Section, write.Target.Key)
            && write.FlowValue.FindOrigin(ValueOriginKind.MinorUnits) is { } amount
            && !(EventCreation.FindCurrency(write) is { } currency && MinorUnits.IsCurrencyWithoutMinorUnits(currency)))
            report.Report(Descriptor, write.Operation, amount, MessageFormat.FormatName(write.Target.Symbol), write.Target.Key);
    }
}
