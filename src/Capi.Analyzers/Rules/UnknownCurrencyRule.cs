using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI009: a constant that is the code of no currency.</summary>
internal sealed class UnknownCurrencyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.UnknownCurrency;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var code = CurrencyNames.CodeOf(problem.Meaning!);
        return [Names.Of(problem.Symbol), problem.Meaning!, code is null ? "a code such as 'EUR'" : "'" + code + "'"];
    }

    /// <inheritdoc/>
    /// <remarks>The member: its value is wrong, not the attribute.</remarks>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Replacement, CurrencyNames.CodeOf(problem.Meaning!))];
}
