using Capi.Analyzers.Usage;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI411: a contract gets a literal currency, although the object that provides its other values has a currency of its own.</summary>
internal sealed class LiteralCurrencyRule : UsageRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI411";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateInfo(
        Id,
        "Currency is hard-coded beside an object that has one",
        "The currency is hard-coded although '{0}' has '{1}', so an order in another currency is reported with a wrong value; pass '{0}.{1}'",
        RuleCategories.Usage);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.ObjectCreation];

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.IsTestProject || creation.Type is not INamedTypeSymbol contract || WellKnownTypes.FindMetaEventAttribute(contract) is null)
            return;

        var values = CreationValues.Get(creation).ToList();
        foreach (var (name, value) in values)
        {
            if (!IsCurrencyName(name) || value.ConstantValue is not { HasValue: true, Value: string { Length: > 0 } })
                continue;

            if (values.Select(other => FindSource(other.Value, contract)).FirstOrDefault(found => found is not null) is var (source, currency))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), source, currency));
        }
    }

    private static bool IsCurrencyName(string name) => KeyInference.InferCustomDataKey(name) == "currency";

    /// <summary>The object in the expression whose type has a currency, and that currency's name: <c>order</c> of <c>order.Lines.Sum(…)</c>.</summary>
    private static (string Source, string Currency)? FindSource(IOperation value, INamedTypeSymbol contract)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            if (part is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol, Instance: { Type: INamedTypeSymbol type } instance }
                && !SymbolEqualityComparer.Default.Equals(type, contract)
                && FindCurrency(type) is { } currency)
                return (instance.Syntax.ToString(), currency);
        }

        return null;
    }

    private static string? FindCurrency(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            var found = level.GetMembers().FirstOrDefault(member =>
                member is IPropertySymbol or IFieldSymbol
                && member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                && IsCurrencyName(member.Name));
            if (found is not null)
                return found.Name;
        }

        return null;
    }
}
