using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI004: no member is the event time.</summary>
internal sealed class EventTimeMissingRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI004";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Contract has no event time",
        "'{0}' has no [EventTime], and Meta rejects an event without event_time; mark the DateTimeOffset member that says when the event happened",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckContract(ReadingState state)
    {
        if (state.IsAnnotationMissing(AnnotationKind.EventTime))
            state.AddProblem(this, state.Contract);
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Member, MemberSuggestions.FindEventTime(contract.Type))];
}
