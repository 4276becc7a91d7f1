using System.Threading;
using Capi.Generators.Model;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Makes plain data of a contract. No symbol leaves this class.</summary>
internal static class ContractParser
{
    /// <summary>The contract, or null when it can't be used; then the analyzers say why.</summary>
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
            Placement(type),
            RedactionParser.Parse(facts, found.SemanticModel.Compilation, cancellationToken),
            WarningParser.Parse(facts));
    }

    /// <summary>When both parts of a type carry the attribute (an error), the type is still found only once.</summary>
    private static bool IsFirst(INamedTypeSymbol type, GeneratorAttributeSyntaxContext found)
    {
        var first = type.GetAttributes()
            .First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, found.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference;
        return first is not null && first.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(first.Span);
    }

    private static SendPlacement Placement(INamedTypeSymbol type)
    {
        var placement = SendPlacement.PublicExtension;
        for (var level = type; level is not null; level = level.ContainingType)
        {
            switch (level.DeclaredAccessibility)
            {
                case Accessibility.Public:
                    break;
                case Accessibility.Internal or Accessibility.ProtectedOrInternal:
                    placement = SendPlacement.InternalExtension;
                    break;
                default:
                    return SendPlacement.OnContract;
            }
        }

        return placement;
    }
}
