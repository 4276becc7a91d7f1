using Capi.Analyzers.Usage;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI020: neither the contract nor the context it is sent with provides consent.</summary>
internal sealed class NoConsentRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.NoConsent;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Invocation];

    /// <remarks>Test projects are skipped, because a test may expect the event to be withheld.</remarks>
    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (types.IsTest || (!types.IsSend(call.TargetMethod) && !IsWrite(call.TargetMethod)))
            return;

        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type is { } type && EmptyContext.IsContext(type)) is not { } given
            || !EmptyContext.Is(given.Value)
            || ContractOf(call) is not { } contract
            || MayDecide(contract, context))
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor, given.Value.Syntax.GetLocation(), CallPlaces.Here(contract, context.Compilation), contract.Name));
    }

    private static bool IsWrite(IMethodSymbol method) =>
        method.Name == "Write" && WellKnownTypes.Is(method.ContainingType, "Capi.Payload", "MetaEventSerializer");

    private static INamedTypeSymbol? ContractOf(IInvocationOperation call) =>
        call.Arguments
            .Select(argument => argument.Parameter?.Type as INamedTypeSymbol)
            .FirstOrDefault(type => type is not null && WellKnownTypes.MetaEvent(type) is not null);

    /// <summary>True if the contract provides consent itself, or if that is unknown.</summary>
    private static bool MayDecide(INamedTypeSymbol contract, OperationAnalysisContext context)
    {
        // The method is handwritten, or generated for an [EventConsent] member.
        if (contract.GetMembers().OfType<IMethodSymbol>().Any(method => method.Name.EndsWith("ConsentOf", StringComparison.Ordinal)))
            return true;

        var facts = ContractReader.Read(contract, WellKnownTypes.MetaEvent(contract)!, context.Compilation, context.CancellationToken);
        return facts.Fields.Any(field => field.Annotation == AnnotationKind.EventConsent) || facts.Problems.Any(problem => !IsOfEmittedCode(problem));
    }

    // A referenced assembly already contains the generated part, which the reader takes for handwritten code.
    private static bool IsOfEmittedCode(ContractProblem problem) =>
        problem.Kind is ContractProblemKind.NameTaken or ContractProblemKind.AlreadyImplemented;
}
