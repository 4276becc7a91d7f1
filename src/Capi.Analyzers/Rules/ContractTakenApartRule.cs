using Capi.Analyzers.Usage;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI301 again: a log is told to take a contract apart, and writes the raw values that the contract's own text form hides.</summary>
internal sealed class ContractTakenApartRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.RawValueShown;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        foreach (var taken in TakenApart.In((IInvocationOperation)context.Operation))
        {
            if (WholeContract.In(WholeContract.TypeOf(taken.Value), WrittenMembers.Log, context) is not { } whole)
                continue;

            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                taken.Value.Syntax.GetLocation(),
                CallPlaces.Here(whole.Identifier, context.Compilation),
                Names.Of(whole.Identifier),
                "a log through '" + taken.By + "'",
                taken.IsPlaceholder
                    ? "write the event id, or '" + taken.By.Replace("@", "") + "', which shows no value"
                    : "write the event id, or leave '" + taken.By + "' out"));
        }
    }
}
