using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>A contract that is serialized, directly or inside another object, and the first identifier that is written.</summary>
internal sealed class SerializedContract
{
    private SerializedContract(INamedTypeSymbol type, ISymbol identifier)
    {
        Type = type;
        Identifier = identifier;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>A [Hashed] member whose raw value is written.</summary>
    public ISymbol Identifier { get; }

    /// <summary>Gets the contract in the members that are written of a type; null if there is none, or if none of its identifiers are written.</summary>
    public static SerializedContract? Find(ITypeSymbol? type, SerializedMemberFilter filter, OperationAnalysisContext context)
    {
        if (SerializedContractFinder.FindContract(type, filter) is not { } contract || WellKnownTypes.FindMetaEventAttribute(contract) is not { } metaEvent)
            return null;

        var definition = ContractReader.Read(contract, metaEvent, context.Compilation, context.CancellationToken);
        var identifier = definition.Fields.FirstOrDefault(field =>
            field.Annotation == AnnotationKind.Hashed && field.Value.Kind != ScalarKind.Digest && field.Path.All(filter.Includes));
        return identifier is null ? null : new(contract, identifier.Member);
    }

    /// <summary>Gets the type that is serialized: for <c>object</c> the runtime type if it is visible, otherwise the declared type.</summary>
    public static ITypeSymbol? GetSerializedType(IOperation value)
    {
        while (value.Type is { SpecialType: SpecialType.System_Object })
        {
            var inner = value switch
            {
                IConversionOperation { OperatorMethod: null } conversion => conversion.Operand,
                ILocalReferenceOperation boxed => LocalReferences.FindOnlyValue(boxed),
                _ => null,
            };
            if (inner is null)
                break;
            value = inner;
        }

        return value.Type;
    }
}
