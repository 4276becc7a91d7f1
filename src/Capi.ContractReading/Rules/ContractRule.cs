using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>A rule for contracts. A contract that violates one gets no code; the analyzer reports why.</summary>
/// <remarks>The check runs in the generator and in the analyzer, on every keystroke: without a problem it allocates nothing. Only the analyzer
/// creates diagnostics. Stateless: one instance is shared by all threads.</remarks>
internal abstract class ContractRule
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Checks the declaration of the type, before its members are read.</summary>
    public virtual void CheckType(ReadingState state)
    {
    }

    /// <summary>Checks a member of the contract or of a type flattened into it, before its annotations are read.</summary>
    public virtual void CheckMember(ReadingState state, AnnotatedMember member)
    {
    }

    /// <summary>Checks the contract after its members are read.</summary>
    public virtual void CheckContract(ReadingState state)
    {
    }

    /// <summary>Checks a contract without other problems: a parameter that seems missing may be the one with the problem.</summary>
    public virtual void CheckValidContract(ReadingState state)
    {
    }

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
