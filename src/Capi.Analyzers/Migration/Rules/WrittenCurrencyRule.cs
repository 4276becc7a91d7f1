using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI515: a currency that is written in the code, or not in Meta's form.</summary>
internal sealed class WrittenCurrencyRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI515";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload has an invented currency",
        "'custom_data.{0}' is {1}; send the currency of the order as its upper-case ISO 4217 code",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.CustomData)
        {
            foreach (var field in section.Object.Fields.Where(field => field.Key is "currency" or "fb_currency"))
            {
                foreach (var value in field.Values)
                {
                    if (value.Text is { Length: > 0 } code)
                        reporter.Report(this, value.GetLocation(), section.Evidence, field.Key, Describe(code));
                    else if (FindDefault(value, model) is { } initial)
                        reporter.Report(this, initial.Syntax.GetLocation(), Evidence.Likely, field.Key, Describe((string)initial.ConstantValue.Value!));
                    else if (value.Steps.LastOrDefault(step => step.Kind is StepKind.Lower or StepKind.CultureLower) is { } lower)
                        reporter.Report(this, field.Location, section.Evidence, [], HashCorrections.IsOwnCode(lower.Operation, field.Location) ? CallCorrections.Rename(lower.Operation, "ToUpperInvariant", dropArguments: true) : null, field.Key, "in lower case");
                }
            }
        }
    }

    // public string Currency { get; set; } = "CZK"; in a class of options.
    private static IOperation? FindDefault(TracedValue value, SenderModel model) =>
        value is { Kind: OriginKind.Member, Symbol: IPropertySymbol { ContainingType.Name: var type } property } && KnownValues.IsOptionsName(type)
        && model.Code.GetBody(property) is ISymbolInitializerOperation { Value: { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } initial } ? initial : null;

    private static string Describe(string code) =>
        code.Length == 3 && Currencies.All.Contains(code) ? $"'{code}' for every order, whatever its currency"
        : Currencies.All.Contains(code.ToUpperInvariant()) ? $"'{code}' instead of '{code.ToUpperInvariant()}'"
        : $"'{code}', which isn't an ISO 4217 code";
}
