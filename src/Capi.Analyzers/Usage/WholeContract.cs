using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>A contract that is written whole, alone or inside something else, and the first identifier that shows in it.</summary>
internal sealed class WholeContract
{
    private WholeContract(INamedTypeSymbol type, ISymbol identifier)
    {
        Type = type;
        Identifier = identifier;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>A [Hashed] member that is written raw.</summary>
    public ISymbol Identifier { get; }

    /// <summary>The contract in what is written of a type; null when there is none, or when all its identifiers are kept back.</summary>
    public static WholeContract? In(ITypeSymbol? type, WrittenMembers written, OperationAnalysisContext context)
    {
        if (WrittenTypes.Contract(type, written) is not { } contract || WellKnownTypes.MetaEvent(contract) is not { } metaEvent)
            return null;

        var facts = ContractReader.Read(contract, metaEvent, context.Compilation, context.CancellationToken);
        var identifier = facts.Fields.FirstOrDefault(field =>
            field.Annotation == AnnotationKind.Hashed && field.Value.Kind != ScalarKind.Digest && field.Path.All(written.Has));
        return identifier is null ? null : new(contract, identifier.Member);
    }

    /// <summary>The type of what is handed over: an object is written as what it is, anything else as what it is declared to be.</summary>
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
