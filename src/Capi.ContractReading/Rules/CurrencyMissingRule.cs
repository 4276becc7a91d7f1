using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI008: a value without a currency.</summary>
internal sealed class CurrencyMissingRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI008";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Value has no currency",
        "'{0}' is a value without a currency, so Meta rejects the event; add {1}",
        RuleCategories.Contract);

    private const string Value = "value";

    private const string Currency = "currency";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    /// <remarks>A standard event that requires the currency violates <see cref="RequiredDataMissingRule"/> instead.</remarks>
    public override void CheckContract(ReadingState state)
    {
        if (!state.HasErrorType
            && !state.CustomDataKeys.Contains(Currency)
            && state.Fields.Find(IsValue) is { } value
            && RequiredDataMissingRule.FindMissingKeys(state).Count == 0)
            state.Problems.Add(new(this, value.Member, Value, value.SourceAnnotation) { MissingKeys = [Currency] });
    }

    private static bool IsValue(ContractField field) => field is { Section: FieldSection.CustomData, Key: Value };

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), MissingDataFormat.FormatMembers(problem.MissingKeys)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Choices, DiagnosticProperties.FormatChoices(problem.MissingKeys))];
}
