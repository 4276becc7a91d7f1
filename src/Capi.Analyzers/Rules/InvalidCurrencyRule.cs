using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.Catalog;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI009: a constant that isn't an ISO 4217 code.</summary>
internal sealed class InvalidCurrencyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.InvalidCurrency;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Detail!, CurrencySuggestion.Format(problem.Detail!)];

    /// <inheritdoc/>
    /// <remarks>The member, because its value is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Replacement, CurrencyNames.FindCode(problem.Detail!))];
}
