using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI303: a raw identifier is sent in clear, in custom data, in a URL or under another key: the value of a [Hashed] member, or of a member that is named like an identifier.</summary>
/// <remarks>A URL counts for the values of contracts only, unless it is sent with an event: links to one's own pages and services have any content.</remarks>
internal sealed class RawIdentifierInClearRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI303";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Raw identifier is sent in clear",
        "Raw identifier '{0}' reaches {1} and is sent in clear; remove it",
        RuleCategories.Flow);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (GetTargetName(write.Target, write.FlowValue) is not { } target)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.IsRawIdentifier && !IsOwnSlot(write.Target, origin)))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, IdentifierDisplay.GetName(origin), target);
    }

    /// <inheritdoc/>
    public override void AnalyzeSinkWrite(SinkWrite write, FlowDiagnosticReporter report)
    {
        if (write.Sink != SinkKind.Url)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Raw))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, IdentifierDisplay.GetName(origin), "a URL");
    }

    // A customer's own ID may be sent in clear as external_id.
    private static bool IsOwnSlot(ContractMember target, ValueOrigin origin) => target.Section == FieldSection.UserData && origin.Key == target.Key;

    private static string? GetTargetName(ContractMember contractMember, FlowValue value) => contractMember switch
    {
        { Section: FieldSection.CustomData or FieldSection.Content } => "custom data ('" + MessageFormat.FormatName(contractMember.Symbol) + "')",
        { Annotation: AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl } => "a URL ('" + MessageFormat.FormatName(contractMember.Symbol) + "')",
        // CAPI204 reports a value of one key in the member of another; a text that only contains it has no key.
        { Section: FieldSection.UserData, IsClear: true } when !value.HasOrigin(ValueOriginKind.Key) || contractMember.Key is not ("fbc" or "fbp" or "client_ip_address" or "client_user_agent") =>
            "customer information ('" + MessageFormat.FormatName(contractMember.Symbol) + "')",
        _ => null,
    };
}
