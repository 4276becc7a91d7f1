using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI011: two members give one key that takes a single value.</summary>
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
            first.IsListKey ? "Meta wants it in one form, hashed or in clear" : "an event holds it once",
        ];
    }

    /// <inheritdoc/>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) =>
        contract.Of(AfterFork(problem.Clash!.Value.Second, problem.Clash!.Value.First));

    /// <inheritdoc/>
    protected override IEnumerable<Location> Others(ContractProblem problem, ContractPlaces contract) =>
        [contract.Of(AfterFork(problem.Clash!.Value.First, problem.Clash!.Value.Second))];

    /// <summary>Where the way to one value leaves the way to the other: two flattened addresses clash, not the city with itself.</summary>
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
