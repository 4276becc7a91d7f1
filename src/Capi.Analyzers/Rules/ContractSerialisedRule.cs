using Capi.Analyzers.Usage;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI302: a contract, or an object that contains one, is passed to a general serializer, which writes its identifiers in clear.</summary>
internal sealed class ContractSerialisedRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ContractSerialised;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Serializer.Of(call.TargetMethod) is not { } serializer
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == serializer.Parameter) is not { } given
            || WholeContract.In(SaidType(call) ?? WholeContract.TypeOf(given.Value), serializer.Written, context) is not { } whole)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            given.Value.Syntax.GetLocation(),
            CallPlaces.Here(whole.Identifier, context.Compilation),
            whole.Type.Name,
            call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name,
            Names.Of(whole.Identifier)));
    }

    /// <summary>The type in the call's <c>inputType</c> argument, or null.</summary>
    private static ITypeSymbol? SaidType(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "inputType") is { Value: var said } && WrittenText.Bare(said) is ITypeOfOperation type
            ? type.TypeOperand
            : null;
}
