using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>Creates the diagnostics for the contract problems of one rule ID.</summary>
internal abstract class ContractRule
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Creates the diagnostic for a problem of this rule.</summary>
    public Diagnostic CreateDiagnostic(ContractProblem problem, ContractLocations contract, MessageArgumentCache argumentCache) =>
        Diagnostic.Create(
            Descriptor,
            GetLocation(problem, contract),
            GetAdditionalLocations(problem, contract),
            DiagnosticProperties.Create(GetProperties(problem, contract)),
            [.. GetMessageArguments(problem, contract).Select(argumentCache.GetOrAdd)]);

    /// <summary>Gets the arguments of the message format, in order.</summary>
    protected abstract IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract);

    /// <summary>Gets the location of the diagnostic: the attribute, because it contains the key, or else the member.</summary>
    protected virtual Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Annotation, problem.Symbol);

    /// <summary>Gets the additional locations: the other attribute or member that is involved.</summary>
    protected virtual IEnumerable<Location> GetAdditionalLocations(ContractProblem problem, ContractLocations contract)
    {
        if (problem.ConflictingAnnotation is { } attribute)
            yield return contract.GetLocation(attribute, problem.Symbol);
        if (problem.RelatedMember is { } member)
            yield return contract.GetLocation(member);
    }

    /// <summary>Gets the properties for the code fix, with the keys of <see cref="FixProperties"/>; null values are omitted.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) => [];
}
