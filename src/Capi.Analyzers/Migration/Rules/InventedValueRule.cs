using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI530: a constant or a guess where a fact about the visitor belongs.</summary>
internal sealed class InventedValueRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI530";

    private const string OfNobody = "which is true for nobody in particular, so Meta matches other people or nobody; leave the key out when the fact is unknown";
    private const string OfOnePage = "which is one page for events of others; send the page on which the event happened, or leave the key out when it is unknown";
    private const string OfOneBusiness = "which is wrong as soon as there is another account; read it from the configuration or from the message";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload invents a fact about the visitor",
        "'{0}' may get {1}, {2}",
        RuleCategories.Migration);

    // The accounts of the business itself: a constant may be true.
    private static readonly HashSet<string> BusinessKeys = new(StringComparer.Ordinal) { "page_id", "ig_account_id", "whatsapp_business_account_id", "instagram_business_account_id" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.UserData)
        {
            foreach (var field in section.Object.Fields)
            {
                if (BusinessKeys.Contains(field.Key))
                    CheckBusiness(field, section, reporter);
                else if (ParameterDefinitions.Find(ParameterSection.UserData, field.Key) is { Handling: Handling.Hash or Handling.HashOptional or Handling.Clear })
                    Check(field, section, reporter);
            }
        }

        foreach (var one in model.Events)
        {
            foreach (var value in one.GetValues("event_source_url"))
                CheckPage(value, one, reporter);
        }
    }

    private void Check(PayloadField field, PayloadSection section, MigrationReporter reporter)
    {
        foreach (var value in field.Values)
        {
            // The words of a mapping: "female" => "f".
            if (value.Text is { Length: > 0 } text && text.Length is not (32 or 64) && !(field.Key == "ge" && field.Values.Count > 1))
                reporter.Report(this, value.GetLocation(), section.Evidence, "user_data." + field.Key, $"'{text}'", OfNobody);
            else if (field.Key == "ph" && FindPrefix(value) is { } prefix)
                reporter.Report(this, prefix.GetLocation(), section.Evidence, "user_data.ph", $"the country code '{prefix.Text}'", OfNobody);
        }
    }

    private void CheckBusiness(PayloadField field, PayloadSection section, MigrationReporter reporter)
    {
        foreach (var value in field.Values.Where(value => value.Kind == OriginKind.Constant && value.Constant is not null && !(value.Constant is string text && text.Trim().Length == 0)))
            reporter.Report(this, value.GetLocation(), Evidence.Likely, "user_data." + field.Key, $"'{value.Constant}'", OfOneBusiness);
    }

    private void CheckPage(TracedValue value, CapiEvent one, MigrationReporter reporter)
    {
        if (GetConstant(value) is not { Length: > 0 } text || IsRelative(value.Operation))
            return;
        if (IsPage(text) && IsGuess(one))
            reporter.Report(this, value.GetLocation(), Evidence.Likely, "event_source_url", $"'{text}'", OfOnePage);
        else if (!IsPage(text) && value.Parts.Count == 0)
            reporter.Report(this, value.GetLocation(), one.Evidence, "event_source_url", $"'{text}'", OfNobody);
    }

    // A page that stands in for an unknown one, or for those of several events. The only page of the only event may be true.
    private static bool IsGuess(CapiEvent one) => one.GetValues("event_source_url").Any(value => value.Kind is not (OriginKind.Null or OriginKind.Empty) && GetConstant(value) is null) || one.Names.Distinct(StringComparer.Ordinal).Skip(1).Any();

    // Also the address of the shop in one constant, and the path in another.
    private static string? GetConstant(TracedValue value)
    {
        if (value.Text is { } text)
            return text;
        return value is { Kind: OriginKind.Text, Parts.Count: > 0 } && value.Parts.All(part => part is [{ Text: not null, Steps.Count: 0 }]) ? string.Concat(value.Parts.Select(part => part[0].Text)) : null;
    }

    // new Uri(request.Host, "/checkout")
    private static bool IsRelative(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
            operation = operation.Parent;
        return operation.Parent is IArgumentOperation { Parameter.Ordinal: > 0, Parent: IObjectCreationOperation { Type.Name: "Uri" } };
    }

    // The address of one page is true where the event belongs to that page; the start page of a site or a developer's machine is a guess.
    private static bool IsPage(string text) => Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && !page.IsLoopback && page.AbsolutePath.Length > 1;

    private static TracedValue? FindPrefix(TracedValue value) =>
        value.WithParts().Where(text => text.Kind == OriginKind.Text && text.Parts.Count > 1).SelectMany(text => text.Parts[0]).FirstOrDefault(part => part.Text is { Length: >= 1 and <= 5 } digits && digits.TrimStart('+').Length > 0 && digits.TrimStart('+', '0').All(char.IsDigit));
}
