using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI514: a value that isn't an exact number.</summary>
internal sealed class ValueTypeRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI514";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload sends an amount in the wrong form",
        "'custom_data.{0}' is {1}; send the amount as a decimal number, and leave the key out when it is unknown",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.CustomData)
        {
            foreach (var field in section.Object.Fields.Where(field => field.Key is "value" or "_valueToSum" or "predicted_ltv" or "net_revenue"))
            {
                if (Describe(field) is { } description)
                    reporter.Report(this, field.Location, section.Evidence, [], FindNumber(field), field.Key, description);
            }

            foreach (var field in section.Object.Find("contents").SelectMany(model.Reader.ReadObjects).SelectMany(item => item.Find("item_price")))
            {
                if (Describe(field) is { } description)
                    reporter.Report(this, field.Location, section.Evidence, [], FindNumber(field), "contents[].item_price", description);
            }
        }
    }

    // order.Total.ToString("F2"), where the key takes any type.
    private static Correction? FindNumber(PayloadField field) =>
        field.Operation is { } operation && (field.Member is null or { ContainingType.IsAnonymousType: true })
        && KnownMethods.SkipConversions(operation) is IInvocationOperation { TargetMethod.Name: "ToString", Instance.Type.SpecialType: SpecialType.System_Decimal or SpecialType.System_Int32 or SpecialType.System_Int64 } call && (operation.Type?.SpecialType == SpecialType.System_Object || field.Member is not null || operation.Parent is ISimpleAssignmentOperation)
            ? CallCorrections.RemoveCall(call)
            : null;

    private static string? Describe(PayloadField field)
    {
        if (field.IsQuoted || field.Type?.SpecialType == SpecialType.System_String || field.Values.Any(value => IsText(field, value)))
            return "text, which Meta reads by the rules of another language or not at all";
        if (IsDouble(field.Type) || field.Values.Any(value => IsDouble(value.Operation.Type) || value.Steps.Any(step => step is { Kind: StepKind.ToNumber, Argument: "double" })))
            return "a binary floating-point number, which can't hold most amounts exactly";
        return field.Values.Any(IsZero) && (field.Values.Count > 1 || !field.IsDefault) ? "0 when the amount is unknown, which lowers the average value of all events" : null;
    }

    // Text that stands without quotation marks in JSON text is a number, if it has the form of one.
    private static bool IsText(PayloadField field, TracedValue value) =>
        (value.Constant is string || IsFormatted(value)) && !(field.IsBare && JsonNumbers.IsNumber(value));

    private static bool IsFormatted(TracedValue value) => value.Steps.LastOrDefault(step => step.Kind is not StepKind.Element)?.Kind is StepKind.Format or StepKind.ToText && value.Kind is not OriginKind.Constant && value.Operation.Type?.SpecialType is not SpecialType.System_String;

    private static bool IsDouble(ITypeSymbol? type) =>
        type is not null && ValueReader.UnwrapNullable(type).SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private static bool IsZero(TracedValue value) => value.Constant switch
    {
        decimal number => number == 0,
        int number => number == 0,
        double number => number == 0,
        _ => false,
    };
}
