using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI408: the constant digest of an empty text or of another placeholder is assigned to customer information.</summary>
internal sealed class PlaceholderDigestRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI408";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Customer information is the digest of nothing",
        "'{0}' gets the digest of an empty text or another placeholder, which is the same for everyone, so '{1}' is dropped; leave it out where the value is unknown",
        RuleCategories.Usage);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool AppliesToTestProjects => false;

    /// <summary>True when a constant written to a member of user_data is such a digest.</summary>
    public static bool IsPlaceholderDigest(ContractMember target, ValueOrigin origin) =>
        origin is { Kind: ValueOriginKind.Constant, Operation.ConstantValue: { HasValue: true, Value: string text } }
        && ParameterDefinitions.Find(ParameterSection.UserData, target.Key) is { Normalization: var normalization }
        && PlaceholderDigestTable.Contains(normalization, text);

    /// <inheritdoc/>
    /// <remarks>Reported under a condition too: no condition makes it a person's.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Section != FieldSection.UserData)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => IsPlaceholderDigest(write.Target, origin)))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, MessageFormat.FormatName(write.Target.Symbol), write.Target.Key);
    }
}
