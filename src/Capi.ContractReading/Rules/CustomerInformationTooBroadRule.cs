using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI010: the contract's customer information is too broad to match a person.</summary>
internal sealed class CustomerInformationTooBroadRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI010";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Customer information is too broad to match",
        "'{0}' has {1}, so Meta rejects every event; add [Hashed] Email, [Hashed] Phone or another identifier",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckValidContract(ReadingState state)
    {
        // In a store or on the phone there is no browser, so the context adds no identifiers to those of the contract.
        if (state.ActionSource is not ("PhysicalStore" or "PhoneCall"))
            return;

        List<string> keys = [.. state.Fields.Where(field => field.Section == FieldSection.UserData).Select(field => field.Key).Distinct()];
        if (LowMatchKeySets.Contains(keys))
            state.Problems.Add(new(this, state.Contract) { Detail = string.Join(", ", keys) });
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name, problem.Detail is { Length: > 0 } keys ? "only customer information that is too broad to match a person (" + keys + ")" : "no customer information"];
}
