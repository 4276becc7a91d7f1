using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI105: a raw identifier is assigned to the event ID, which is sent in clear.</summary>
internal sealed class IdentifierEventIdAssignmentRule : FlowRule
{
    private static readonly string[] RegistrationWords = ["regist", "sign"];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => IdentifierAsEventIdRule.Instance.Descriptor;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.Annotation != AnnotationKind.EventId)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.IsRawIdentifier))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, IdentifierDisplay.GetName(origin));

        // A person registers once, so there the person's ID identifies the event too.
        if (write.FlowValue.FindOrigin(ValueOriginKind.PersonId) is { } person && !IsRegistration(write.Target.Symbol.ContainingType))
            report.Report(Descriptor, write.FindInnermostOperation(person), person, IdentifierDisplay.GetName(person));
    }

    private static bool IsRegistration(INamedTypeSymbol contract)
    {
        var name = WellKnownTypes.FindAttribute(contract, "Capi", "MetaEventAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;
        return RegistrationWords.Any(word => contract.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 || name?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
