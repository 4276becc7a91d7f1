using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI002: no member is the event ID.</summary>
internal sealed class EventIdMissingRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI002";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Contract has no event ID",
        "'{0}' has no [EventId], so Meta can't deduplicate the event with the Pixel's copy and counts the conversion twice; mark the member whose value the page passes to the Pixel as eventID",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckContract(ReadingState state)
    {
        if (state.IsAnnotationMissing(AnnotationKind.EventId))
            state.AddProblem(this, state.Contract);
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Member, MemberSuggestions.FindEventId(contract.Type))];
}
