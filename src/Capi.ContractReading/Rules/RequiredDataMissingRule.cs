using Capi.Catalog;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI007: custom data that Meta requires for the standard event is missing.</summary>
internal sealed class RequiredDataMissingRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI007";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Required custom data is missing",
        "'{0}' sends '{1}' without {2}, so Meta rejects the event; add {3}",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckContract(ReadingState state)
    {
        if (FindMissingKeys(state) is { Count: > 0 } missing)
            state.Problems.Add(new(this, state.Contract) { MissingKeys = missing, Detail = state.EventName });
    }

    /// <summary>The keys that the standard event requires and the contract lacks; none where a type does not compile, because it may declare them.</summary>
    public static IReadOnlyList<string> FindMissingKeys(ReadingState state)
    {
        var required = StandardEventDefinitions.Find(state.EventName)?.Required ?? [];
        return required.Count == 0 || state.HasErrorType ? [] : GetMissing(required, state.CustomDataKeys);
    }

    private static List<string> GetMissing(IReadOnlyList<string> required, HashSet<string> keys) => [.. required.Where(key => !keys.Contains(key))];

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name, problem.Detail!, MissingDataFormat.FormatKeys(problem.MissingKeys), MissingDataFormat.FormatMembers(problem.MissingKeys)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Choices, DiagnosticProperties.FormatChoices(problem.MissingKeys))];
}
