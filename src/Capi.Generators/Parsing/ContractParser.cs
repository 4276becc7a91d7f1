using System.Threading;
using Capi.ContractReading.Descriptions;
using Capi.ContractReading.GeneratedCode;
using Capi.ContractReading.Readers;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses a contract into an equatable model without symbols.</summary>
internal static class ContractParser
{
    /// <summary>The model, or null for an invalid contract, whose problems the analyzers report.</summary>
    public static EventContract? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !IsFirstDeclaration(type, context))
            return null;

        var contract = ContractReader.Read(type, context.Attributes[0], context.SemanticModel.Compilation, cancellationToken);
        if (!contract.IsValid)
            return null;

        return new EventContract(
            TypeNames.GetHintName(type),
            TypeNames.GetNamespace(type),
            EquatableArray.From(TypeNames.GetContainingTypesAndThis(type).Select(TypeNames.GetHeader)),
            TypeNames.GetContractName(type),
            contract.EventName,
            contract.ActionSource,
            EquatableArray.From(contract.Fields.Select(FieldParser.Parse)),
            EquatableArray.From(ContractDescriber.Describe(contract).Members),
            SendMethod.GetPlacement(type),
            RedactionParser.Parse(contract, context.SemanticModel.Compilation, cancellationToken),
            WarningParser.Parse(contract),
            Ga4BindingParser.Parse(contract.Ga4));
    }

    /// <summary>True for the first attribute only: when two parts of a type have the attribute (an error), the type is parsed once.</summary>
    private static bool IsFirstDeclaration(INamedTypeSymbol type, GeneratorAttributeSyntaxContext context)
    {
        var first = type.GetAttributes()
            .First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, context.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference;
        return first is not null && first.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(first.Span);
    }
}
