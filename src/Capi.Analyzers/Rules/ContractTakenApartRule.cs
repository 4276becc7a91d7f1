using Capi.Analyzers.Usage;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI301 for destructuring: a logger writes the members of a contract, including raw values that its <c>ToString</c> redacts.</summary>
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
                "a log through '" + taken.By + "' and stays readable to anyone with access to the log",
                taken.IsPlaceholder
                    ? "log the event ID, or '" + taken.By.Replace("@", "") + "', which writes no values"
                    : "log the event ID, or remove '" + taken.By + "'"));
        }
    }
}
