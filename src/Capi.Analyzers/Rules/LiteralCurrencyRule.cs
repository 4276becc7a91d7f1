using Capi.Analyzers.Usage;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    private static readonly HashSet<string> CurrencyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "CurrencyIso", "CurrencyIsoCode", "CurrencyId", "IsoCurrency", "IsoCurrencyCode", "OrderCurrency", "OrderCurrencyCode", "TotalCurrency", "AmountCurrency", "PriceCurrency",
        "PaymentCurrency", "TransactionCurrency", "PresentmentCurrency", "InvoiceCurrency",
    };

    private static readonly string[] ConvertedNames = ["Converted", "BaseCurrency", "ReportingCurrency", "HomeCurrency"];

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.ObjectCreation, OperationKind.With, OperationKind.SimpleAssignment];

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        if (types.IsTestProject)
            return;

        switch (context.Operation)
        {
            case IObjectCreationOperation creation when CreationValues.HasText(creation) && HasLiteralCurrency(CreationValues.Get(creation)) && IsContract(creation.Type):
                Check(context, creation.Type, [.. CreationValues.Get(creation)]);
                break;
            case IWithOperation copy when HasLiteralCurrency(CreationValues.Get(copy.Initializer)) && IsContract(copy.Type):
                Check(context, copy.Type, [.. CreationValues.Get(copy.Initializer)]);
                break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: ILocalReferenceOperation or IParameterReferenceOperation } target } assignment
                when IsLiteralCurrency(target.Member.Name, assignment.Value) && IsContract(target.Instance.Type):
                Check(context, target.Instance.Type, [.. AssignedValues.Get(target.Instance)], assignment.Value);
                break;
        }
    }

    // Asked first: few expressions have one, and the attributes of a type are expensive.
    private static bool HasLiteralCurrency(IEnumerable<(string Name, IOperation Value)> values) => values.Any(value => IsLiteralCurrency(value.Name, value.Value));

    private static bool IsContract(ITypeSymbol? type) => type is INamedTypeSymbol contract && WellKnownTypes.FindMetaEventAttribute(contract) is not null;

    /// <summary>Checks the values that a contract gets: each literal currency among them, or only the given one.</summary>
    private void Check(OperationAnalysisContext context, ITypeSymbol? contract, List<(string Name, IOperation Value)> values, IOperation? only = null)
    {
        foreach (var (name, value) in values)
        {
            if (!IsLiteralCurrency(name, value) || (only is not null && !ReferenceEquals(only, value)))
                continue;

            // The customer's currency is not that of the order.
            var others = values.Where(other => other.Value != value && KeyInference.InferUserDataKey(other.Name) is null).Select(other => other.Value).ToList();
            if (others.Select(other => FindSource(other, contract)).FirstOrDefault(found => found is not null) is var (source, currency)
                && !others.Any(other => IsInCurrency(other, (string)value.ConstantValue.Value!, currency)))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), source, currency));
        }
    }

    private static bool IsLiteralCurrency(string name, IOperation value) => value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } } && IsCurrencyName(name);

    private static bool IsCurrencyName(string name) => KeyInference.InferCustomDataKey(name) == "currency";

    // Not CurrencySymbol, and not BaseCurrency or CustomerCurrency, which is another one.
    private static bool IsCurrencyOfAmount(string name) => IsCurrencyName(name) || CurrencyNames.Contains(name.Replace("_", ""));

    /// <summary>True for an amount that is converted or says its currency: <c>order.TotalEur</c>, <c>rates.Convert(order.Total, order.Currency, "EUR")</c>.</summary>
    private static bool IsInCurrency(IOperation value, string code, string currency)
    {
        foreach (var node in value.Syntax.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var name }
                && (name == currency || name.EndsWith(code, StringComparison.OrdinalIgnoreCase) || ConvertedNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                    || (code == "EUR" && name.EndsWith("euros", StringComparison.OrdinalIgnoreCase)) || (code == "USD" && name.EndsWith("dollars", StringComparison.OrdinalIgnoreCase))))
                return true;
        }

        return false;
    }

    /// <summary>The object in the expression whose type has a currency, and that currency's name: <c>order</c> of <c>order.Lines.Sum(…)</c>.</summary>
    private static (string Source, string Currency)? FindSource(IOperation value, ITypeSymbol? contract)
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
                && IsCurrencyOfAmount(member.Name));
            if (found is not null)
                return found.Name;
        }

        return null;
    }
}
