using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI011: two members have the same key, which accepts a single value.</summary>
internal sealed class DuplicateKeyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.DuplicateKey;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var (first, second) = problem.Clash!.Value;
        return
        [
            Names.Of(second.Path),
            problem.Key!,
            Names.Of(first.Path),
            first.IsListKey ? "Meta expects it in one form, hashed or in clear" : "an event contains it only once",
        ];
    }

    /// <inheritdoc/>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) =>
        contract.Of(AfterFork(problem.Clash!.Value.Second, problem.Clash!.Value.First));

    /// <inheritdoc/>
    protected override IEnumerable<Location> Others(ContractProblem problem, ContractPlaces contract) =>
        [contract.Of(AfterFork(problem.Clash!.Value.First, problem.Clash!.Value.Second))];

    /// <summary>The first member in which the two paths differ: for an address type flattened twice, the two address members rather than the city.</summary>
    private static ISymbol AfterFork(FieldFact field, FieldFact other)
    {
        var step = 0;
        while (step < field.Path.Length - 1
            && step < other.Path.Length - 1
            && SymbolEqualityComparer.Default.Equals(field.Path[step], other.Path[step]))
            step++;

        return field.Path[step];
    }
}
