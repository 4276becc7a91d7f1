using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI009: a constant that isn't an ISO 4217 code.</summary>
internal sealed class InvalidCurrencyRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI009";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "The currency code is invalid",
        "'{0}' is '{1}', which is not an ISO 4217 code, so the event would be sent without a currency; use {2}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly InvalidCurrencyRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    /// <remarks>Blank constants are ignored.</remarks>
    public override void CheckContract(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field is { Annotation: AnnotationKind.CustomData, Parameter.Normalization: Normalization.Currency, Value.Kind: ScalarKind.String }
                && DeclaredValue.FindConstantText(field.Member, state) is { } text
                && !string.IsNullOrWhiteSpace(text)
                && !CurrencyNames.IsValidCode(text))
                state.Problems.Add(new(this, field.Member, field.Key, field.SourceAnnotation) { Detail = text });
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Detail!, CurrencySuggestion.Format(problem.Detail!)];

    /// <inheritdoc/>
    /// <remarks>The member, because its value is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Replacement, CurrencyNames.FindCode(problem.Detail!))];
}
