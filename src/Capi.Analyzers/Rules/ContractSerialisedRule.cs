using Capi.Analyzers.Usage;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI302: a general serializer gets a contract, alone or inside something else, and would write its identifiers readable.</summary>
internal sealed class ContractSerialisedRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ContractSerialised;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Serializer.Of(call.TargetMethod) is not { } serializer
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == serializer.Parameter) is not { } given
            || SerialisedTypes.Contract(TypeOf(given.Value, call), serializer) is not { } contract
            || Readable(contract, serializer, context) is not { } identifier)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            given.Value.Syntax.GetLocation(),
            CallPlaces.Here(identifier, context.Compilation),
            contract.Name,
            call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name,
            Names.Of(identifier)));
    }

    /// <summary>The type that is written: an object is written as what it is, anything else as what it is declared to be.</summary>
    private static ITypeSymbol? TypeOf(IOperation value, IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "inputType" && WrittenText.Bare(argument.Value) is ITypeOfOperation said)
                return said.TypeOperand;
        }

        while (value is IConversionOperation { Type.SpecialType: SpecialType.System_Object } conversion)
            value = conversion.Operand;

        return value.Type;
    }

    /// <summary>The first identifier that the serializer would write; null when it is kept from all of them.</summary>
    private static ISymbol? Readable(INamedTypeSymbol contract, Serializer serializer, OperationAnalysisContext context)
    {
        if (WellKnownTypes.MetaEvent(contract) is not { } metaEvent)
            return null;

        var facts = ContractReader.Read(contract, metaEvent, context.Compilation, context.CancellationToken);
        return facts.Fields
            .FirstOrDefault(field => field.Annotation == AnnotationKind.Hashed && field.Path.All(serializer.Writes))
            ?.Member;
    }
}
