using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>A contract that is serialized, directly or inside another object, and the first identifier that is written.</summary>
internal sealed class WholeContract
{
    private WholeContract(INamedTypeSymbol type, ISymbol identifier)
    {
        Type = type;
        Identifier = identifier;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>A [Hashed] member whose raw value is written.</summary>
    public ISymbol Identifier { get; }

    /// <summary>Gets the contract in the members that are written of a type; null if there is none, or if none of its identifiers are written.</summary>
    public static WholeContract? In(ITypeSymbol? type, WrittenMembers written, OperationAnalysisContext context)
    {
        if (WrittenTypes.Contract(type, written) is not { } contract || WellKnownTypes.MetaEvent(contract) is not { } metaEvent)
            return null;

        var facts = ContractReader.Read(contract, metaEvent, context.Compilation, context.CancellationToken);
        var identifier = facts.Fields.FirstOrDefault(field =>
            field.Annotation == AnnotationKind.Hashed && field.Value.Kind != ScalarKind.Digest && field.Path.All(written.Has));
        return identifier is null ? null : new(contract, identifier.Member);
    }

    /// <summary>Gets the type that is serialized: for <c>object</c> the runtime type if it is visible, otherwise the declared type.</summary>
    public static ITypeSymbol? TypeOf(IOperation value)
    {
        while (value.Type is { SpecialType: SpecialType.System_Object })
        {
            var inner = value switch
            {
                IConversionOperation { OperatorMethod: null } conversion => conversion.Operand,
                ILocalReferenceOperation boxed => LocalUses.ValueOf(boxed),
                _ => null,
            };
            if (inner is null)
                break;
            value = inner;
        }

        return value.Type;
    }
}
