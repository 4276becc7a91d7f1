using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI513: a Purchase without value and currency, or with the value of one item.</summary>
internal sealed class PurchaseValueRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI513";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written Purchase has no value",
        "The Purchase {0}, so Meta rejects it or reports a wrong revenue; send the total of the order as 'value' with its 'currency'",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events.Where(one => one.Names.Contains("Purchase")))
        {
            var custom = one.CustomData;
            if (one.IsComplete && (!one.Payload.MaySend("custom_data") || (custom.Count > 0 && custom.All(section => !section.IsOpen && (!HasAmount(section) || !HasCurrency(section))))))
                reporter.Report(this, FindLocation(one), one.Evidence, "has no 'value' with 'currency'");
            if (one.GetValues("event_name").Any(value => value.Text != "Purchase"))
                continue;
            foreach (var field in custom.SelectMany(section => section.Find("value")).Where(field => field.Operation is not null && IsOfOneItem(field.Operation)))
                reporter.Report(this, field.Location, one.Evidence, "has the value of one item");
        }
    }

    // A call that passes the custom data, or none, is the place; so is one of several names.
    private static Location FindLocation(CapiEvent one)
    {
        var field = one.Payload.Find("event_name").First(field => field.Values.Any(value => value.Text == "Purchase"));
        var name = field.Values.First(value => value.Text == "Purchase");
        if (name.Passed is null && field.Values.Count > 1 && field.Location.SourceTree == name.GetLocation().SourceTree && field.Location.SourceSpan.Contains(name.GetLocation().SourceSpan))
            return name.GetLocation();
        return one.Payload.Find("custom_data").All(custom => custom.Values.All(value => value.Passed is not null)) ? field.GetLocation(name) : field.Location;
    }

    private static bool HasAmount(PayloadObject section) => section.MaySend("value") || section.MaySend("_valueToSum");

    private static bool HasCurrency(PayloadObject section) => section.MaySend("currency") || section.MaySend("fb_currency");

    // order.Lines[0].Amount and order.Lines.First().Price.
    private static bool IsOfOneItem(IOperation value)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            if (part is not IMemberReferenceOperation { Instance: { } instance })
                continue;
            instance = KnownMethods.SkipConversions(instance);
            if (instance is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: int } }] }
                or IArrayElementReferenceOperation { Indices: [{ ConstantValue: { HasValue: true, Value: int } }] }
                or IInvocationOperation { TargetMethod: { Name: "First" or "FirstOrDefault" or "Last" or "LastOrDefault", ContainingType.Name: "Enumerable" } })
                return true;
        }

        return false;
    }
}
