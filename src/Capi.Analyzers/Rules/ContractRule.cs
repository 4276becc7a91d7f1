using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>Creates the diagnostics for the contract problems of one rule ID.</summary>
internal abstract class ContractRule
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Creates the diagnostic for a problem of this rule.</summary>
    public Diagnostic Explain(ContractProblem problem, ContractPlaces contract, SameWords same) =>
        Diagnostic.Create(
            Descriptor,
            Place(problem, contract),
            Others(problem, contract),
            FixFacts.Of(ForFix(problem, contract)),
            [.. Words(problem, contract).Select(same.Of)]);

    /// <summary>Gets the arguments of the message format, in order.</summary>
    protected abstract IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract);

    /// <summary>Gets the location of the diagnostic: the attribute, because it contains the key, or else the member.</summary>
    protected virtual Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Annotation, problem.Symbol);

    /// <summary>Gets the additional locations: the other attribute or member that is involved.</summary>
    protected virtual IEnumerable<Location> Others(ContractProblem problem, ContractPlaces contract)
    {
        if (problem.Other is { } attribute)
            yield return contract.Of(attribute, problem.Symbol);
        if (problem.OtherMember is { } member)
            yield return contract.Of(member);
    }

    /// <summary>Gets the properties for the code fix, with the keys of <see cref="FixProperties"/>; null values are omitted.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) => [];
}
