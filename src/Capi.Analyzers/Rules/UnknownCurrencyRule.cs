using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI009: a constant that isn't an ISO 4217 code.</summary>
internal sealed class UnknownCurrencyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.UnknownCurrency;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [Names.Of(problem.Symbol), problem.Meaning!, CurrencyCodes.Say(problem.Meaning!)];

    /// <inheritdoc/>
    /// <remarks>The member, because its value is wrong, not the attribute.</remarks>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Replacement, CurrencyNames.CodeOf(problem.Meaning!))];
}
