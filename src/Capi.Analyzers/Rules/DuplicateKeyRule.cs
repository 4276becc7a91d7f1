using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI011: two members have the same key, which accepts a single value.</summary>
internal sealed class DuplicateKeyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.DuplicateKey;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (first, second) = problem.ConflictingFields!.Value;
        return
        [
            MessageFormat.FormatName(second.Path),
            problem.Key!,
            MessageFormat.FormatName(first.Path),
            first.IsList ? "Meta expects it in one form, hashed or in clear" : "an event contains it only once",
        ];
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) =>
        contract.GetLocation(GetFirstDifferentMember(problem.ConflictingFields!.Value.Second, problem.ConflictingFields!.Value.First));

    /// <inheritdoc/>
    protected override IEnumerable<Location> GetAdditionalLocations(ContractProblem problem, ContractLocations contract) =>
        [contract.GetLocation(GetFirstDifferentMember(problem.ConflictingFields!.Value.First, problem.ConflictingFields!.Value.Second))];

    /// <summary>The first member in which the two paths differ: for an address type flattened twice, the two address members rather than the city.</summary>
    private static ISymbol GetFirstDifferentMember(ContractField field, ContractField other)
    {
        var step = 0;
        while (step < field.Path.Length - 1
            && step < other.Path.Length - 1
            && SymbolEqualityComparer.Default.Equals(field.Path[step], other.Path[step]))
            step++;

        return field.Path[step];
    }
}
