using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.Catalog;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI017: data that the action source requires is missing, or can't be sent in this version.</summary>
internal sealed class ActionSourceRequirementsRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.ActionSourceRequirements;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (mistake, remedy) = GetMistakeAndRemedy(problem);
        return [contract.Type.Name, mistake, remedy];
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => problem.Kind == ContractProblemKind.UnknownLeadEventSource
        ? contract.GetLocation(problem.Symbol)
        : contract.MetaEventAttribute;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) => problem.Kind switch
    {
        ContractProblemKind.LeadDataMissing => [(FixProperties.Choices, DiagnosticProperties.FormatChoices(problem.MissingKeys))],
        ContractProblemKind.UnknownLeadEventSource => [(FixProperties.Replacement, GetExpectedValue(problem))],
        _ => [],
    };

    private static (string Mistake, string Remedy) GetMistakeAndRemedy(ContractProblem problem) => problem.Kind switch
    {
        ContractProblemKind.LeadDataMissing =>
            (MissingDataFormat.FormatKeys(problem.MissingKeys) + " on CRM lead events, or the event doesn't count for the lead", "add " + MissingDataFormat.FormatMembers(problem.MissingKeys)),
        ContractProblemKind.UnknownLeadEventSource =>
            ($"'{problem.Key}' to be '{GetExpectedValue(problem)}' on CRM lead events, but it is '{problem.Detail}', so the event doesn't count for the lead", $"use '{GetExpectedValue(problem)}'"),
        _ => ("'" + problem.Key + "', which this version can't send, so the event would be rejected", "use another action source"),
    };

    private static string GetExpectedValue(ContractProblem problem) => ParameterDefinitions.Find(ParameterSection.CustomData, problem.Key!)!.Values[0];
}
