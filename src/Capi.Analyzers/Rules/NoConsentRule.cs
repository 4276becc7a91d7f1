using Capi.Analyzers.Usage;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI020: neither the contract nor the context it is sent with provides consent.</summary>
internal sealed class NoConsentRule : UsageRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI020";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Event is sent without consent",
        "'{0}' has no [EventConsent] member and is sent with a context without consent, so the event is always withheld; set Consent in the context, or add an [EventConsent] member",
        RuleCategories.Contract);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.Invocation];

    /// <remarks>Test projects are skipped, because a test may expect the event to be withheld.</remarks>
    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (types.IsTestProject || (!types.IsSendMethod(call.TargetMethod) && !IsSerializerCall(call.TargetMethod)))
            return;

        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type is { } type && ContextWithoutConsent.IsEventContext(type)) is not { } contextArgument
            || !ContextWithoutConsent.IsWithoutConsent(contextArgument.Value)
            || FindContract(call) is not { } contract
            || MayProvideConsent(contract, context))
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor, contextArgument.Value.Syntax.GetLocation(), CallLocations.GetSourceLocations(contract, context.Compilation), contract.Name));
    }

    private static bool IsSerializerCall(IMethodSymbol method) =>
        method.Name == "Serialize" && WellKnownTypes.IsType(method.ContainingType, "Capi", "MetaEventSerializer");

    private static INamedTypeSymbol? FindContract(IInvocationOperation call) =>
        call.Arguments
            .Select(argument => argument.Parameter?.Type as INamedTypeSymbol)
            .FirstOrDefault(type => type is not null && WellKnownTypes.FindMetaEventAttribute(type) is not null);

    /// <summary>True if the contract provides consent itself, or if that is unknown.</summary>
    private static bool MayProvideConsent(INamedTypeSymbol contract, OperationAnalysisContext context)
    {
        // The method is handwritten, or generated for an [EventConsent] member.
        if (contract.GetMembers().OfType<IMethodSymbol>().Any(method => method.Name.EndsWith("GetConsent", StringComparison.Ordinal)))
            return true;

        var definition = ContractReader.Read(contract, WellKnownTypes.FindMetaEventAttribute(contract)!, context.Compilation, context.CancellationToken);
        return definition.Fields.Any(field => field.Annotation == AnnotationKind.EventConsent) || definition.Problems.Any(problem => !IsCausedByGeneratedCode(problem));
    }

    // A referenced assembly already contains the generated part, which the reader takes for handwritten code.
    private static bool IsCausedByGeneratedCode(ContractProblem problem) =>
        problem.Reason is UnsupportedShapeRule.Reason.SendMethodNameConflict or UnsupportedShapeRule.Reason.InterfaceAlreadyImplemented;
}
