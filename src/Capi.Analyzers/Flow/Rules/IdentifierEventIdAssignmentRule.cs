using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI105: a raw identifier is assigned to the event ID, which is sent in clear.</summary>
internal sealed class IdentifierEventIdAssignmentRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => IdentifierAsEventIdRule.Instance.Descriptor;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation != AnnotationKind.EventId)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.IsRawIdentifier))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, IdentifierDisplay.GetName(origin));
    }
}
