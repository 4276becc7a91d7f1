using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Usage;
using Capi.ContractReading.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI301 for destructuring: a logger writes the members of a contract, including raw values that its <c>ToString</c> redacts.</summary>
internal sealed class ContractDestructuredRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => RawIdentifierExposedRule.Instance.Descriptor;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.Invocation];

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        foreach (var destructured in DestructuredArgument.FindAll((IInvocationOperation)context.Operation))
        {
            if (SerializedContract.Find(SerializedContract.GetSerializedType(destructured.Value), SerializedMemberFilter.Log, context) is not { } serializedContract)
                continue;

            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                destructured.Value.Syntax.GetLocation(),
                CallLocations.GetSourceLocations(serializedContract.Identifier, context.Compilation),
                MessageFormat.FormatName(serializedContract.Identifier),
                "a log through '" + destructured.RequestedBy + "' and stays readable to anyone with access to the log",
                destructured.IsPlaceholder
                    ? "log the event ID, or '" + destructured.RequestedBy.Replace("@", "") + "', which writes no values"
                    : "log the event ID, or remove '" + destructured.RequestedBy + "'"));
        }
    }
}
