using System.Collections.Immutable;
using System.Globalization;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI409: a constant below what the parameter accepts is assigned to an amount or a quantity.</summary>
internal sealed class NegativeAmountRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI409";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Amount or quantity is too small",
        "'{0}' is {1}, but '{2}' must be {3}, so {4}; leave it out where it is unknown",
        RuleCategories.Usage);

    /// <summary>The shared instance.</summary>
    public static readonly NegativeAmountRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    /// <remarks>A constant in the assigned expression is reported even under a condition. A variable with several possible values is not.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (GetLimit(write.Target.Section, write.Target.Key) is not var (minimum, limit, consequence))
            return;

        foreach (var origin in write.FlowValue.Origins)
        {
            if (origin.Kind == ValueOriginKind.Constant && write.FindNumber(origin) is { } number && number < minimum && write.IsCertain(origin))
            {
                report.Report(
                    Descriptor, write.FindInnermostOperation(origin), [], ImmutableDictionary<string, string?>.Empty,
                    MessageFormat.FormatName(write.Target.Symbol), number.ToString(CultureInfo.InvariantCulture), write.Target.Key, limit, consequence);
            }
        }
    }

    /// <summary>What the parameter accepts at least, and what happens to a smaller number; null for a parameter without a limit.</summary>
    public static (decimal Minimum, string Limit, string Consequence)? GetLimit(FieldSection section, string key) => (section, key) switch
    {
        (FieldSection.CustomData, "value") => (0, "zero or more", "the event is invalid and isn't sent"),
        (FieldSection.Content, "quantity") => (decimal.One, "one or more", "the entry of contents is dropped"),
        (FieldSection.CustomData, "predicted_ltv" or "num_items") or (FieldSection.Content, "item_price") => (0, "zero or more", "Meta can't use it"),
        _ => null,
    };
}
