using Capi.Analyzers.Usage;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI302: a contract, or an object that contains one, is passed to a general serializer, which writes its identifiers in clear.</summary>
internal sealed class ContractSerializedRule : UsageRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI302";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Contract is passed to a general serializer",
        "'{0}' is passed to '{1}', which writes '{2}' in clear; write the event with MetaEventSerializer, or serialize a type without identifiers",
        RuleCategories.Flow);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.Invocation];

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (SerializerMethod.FindSerializer(call.TargetMethod) is { } serializer)
            AnalyzeCall(context, call, serializer);
    }

    private void AnalyzeCall(OperationAnalysisContext context, IInvocationOperation call, SerializerMethod serializer)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == serializer.ParameterName) is not { } serializedArgument
            || SerializedContract.Find(FindInputType(call) ?? SerializedContract.GetSerializedType(serializedArgument.Value), serializer.MemberFilter, context) is not { } serializedContract)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            serializedArgument.Value.Syntax.GetLocation(),
            CallLocations.GetSourceLocations(serializedContract.Identifier, context.Compilation),
            serializedContract.Type.Name,
            call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name,
            MessageFormat.FormatName(serializedContract.Identifier)));
    }

    /// <summary>The type in the call's <c>inputType</c> argument, or null.</summary>
    private static ITypeSymbol? FindInputType(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "inputType") is { Value: var inputType } && ConstantText.SkipConversions(inputType) is ITypeOfOperation type
            ? type.TypeOperand
            : null;
}
