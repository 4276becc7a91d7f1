using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI407: a customer information parameter that is a literal, not data about the person.</summary>
internal sealed class LiteralIdentifierRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI407";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Customer information is a literal",
        "{0} is a literal, not data about the person, and sent as '{1}' it matches the wrong people; leave it out where the value is unknown",
        RuleCategories.Usage);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <inheritdoc/>
    /// <remarks>A literal under a condition may be correct for that condition. A literal after ?? is a placeholder for a missing value.
    /// In a list it is sent next to the other values.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Section != FieldSection.UserData)
            return;

        if (write.Target.Key == "ph" && write.FlowValue.FindOrigin(ValueOriginKind.CallingCode) is { } code && !ContractMemberWrite.IsConditional(code) && !ContractMemberWrite.IsGuarded(code))
            report.Report(Descriptor, write.FindInnermostOperation(code), code, $"The calling code of '{MessageFormat.FormatName(write.Target.Symbol)}'", write.Target.Key);

        var origins = write.FlowValue.Origins.Where(origin => origin.Kind != ValueOriginKind.Key).ToList();
        foreach (var origin in origins.Where(origin => origin.Kind == ValueOriginKind.Constant && !PlaceholderDigestRule.IsPlaceholderDigest(write.Target, origin)))
        {
            var isOnlyValue = (origins.Count == 1 && !write.FlowValue.IsPartial) || write.Target.Value is { IsCollection: true };
            if (ContractMemberWrite.IsFallback(origin) || (isOnlyValue && !ContractMemberWrite.IsConditional(origin)))
                report.Report(Descriptor, write.FindInnermostOperation(origin), origin, $"'{MessageFormat.FormatName(write.Target.Symbol)}'", write.Target.Key);
        }
    }
}
