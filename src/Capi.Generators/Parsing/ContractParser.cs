using System.Threading;
using Capi.Generators.Model;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses a contract into an equatable model without symbols.</summary>
internal static class ContractParser
{
    /// <summary>The model, or null for an invalid contract, whose problems the analyzers report.</summary>
    public static EventContract? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        if (found.TargetSymbol is not INamedTypeSymbol type || !IsFirst(type, found))
            return null;

        var facts = ContractReader.Read(type, found.Attributes[0], found.SemanticModel.Compilation, cancellationToken);
        if (!facts.IsUsable)
            return null;

        return new EventContract(
            TypeNames.Hint(type),
            TypeNames.Namespace(type),
            EquatableArray.From(TypeNames.Chain(type).Select(TypeNames.Header)),
            TypeNames.QualifiedContract(type),
            facts.EventName,
            facts.ActionSource,
            EquatableArray.From(facts.Fields.Select(FieldParser.Parse)),
            SendMethod.Placement(type),
            RedactionParser.Parse(facts, found.SemanticModel.Compilation, cancellationToken),
            WarningParser.Parse(facts));
    }

    /// <summary>True for the first attribute only: when two parts of a type have the attribute (an error), the type is parsed once.</summary>
    private static bool IsFirst(INamedTypeSymbol type, GeneratorAttributeSyntaxContext found)
    {
        var first = type.GetAttributes()
            .First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, found.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference;
        return first is not null && first.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(first.Span);
    }
}
