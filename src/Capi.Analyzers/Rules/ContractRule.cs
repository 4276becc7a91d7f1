using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>Puts the reader's problems of one id into words and points at the place.</summary>
internal abstract class ContractRule
{
    /// <summary>Id, severity and message.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The diagnostic for a problem of this rule.</summary>
    public Diagnostic Explain(ContractProblem problem, ContractPlaces contract, SameWords same) =>
        Diagnostic.Create(
            Descriptor,
            Place(problem, contract),
            Others(problem, contract),
            FixFacts.Of(ForFix(problem, contract)),
            [.. Words(problem, contract).Select(same.Of)]);

    /// <summary>The words of the message, in order.</summary>
    protected abstract IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract);

    /// <summary>The attribute or member at fault; the attribute where it is known, because there the key stands.</summary>
    protected virtual Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Annotation, problem.Symbol);

    /// <summary>The other end, where a mistake has two.</summary>
    protected virtual IEnumerable<Location> Others(ContractProblem problem, ContractPlaces contract)
    {
        if (problem.Other is { } attribute)
            yield return contract.Of(attribute, problem.Symbol);
        if (problem.OtherMember is { } member)
            yield return contract.Of(member);
    }

    /// <summary>What a code fix needs to know, under the names of <see cref="FixProperties"/>; null is left out.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) => [];
}
