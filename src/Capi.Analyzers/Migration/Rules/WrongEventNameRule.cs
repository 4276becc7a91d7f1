using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Analyzers.Flow.KnownApis;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI510: an event name that Meta doesn't know by this spelling.</summary>
internal sealed class WrongEventNameRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI510";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written event has a wrong name",
        "The event name {0}, so Meta counts a custom event that no campaign optimizes for, and the Pixel's event isn't recognized as the same; {1}",
        RuleCategories.Migration);

    // Google Analytics' events without a counterpart at Meta.
    private static readonly HashSet<string> OtherGa4Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "login", "logout", "refund", "view_cart", "viewcart", "remove_from_cart", "removefromcart", "select_item", "view_item_list", "select_content", "view_promotion", "select_promotion", "page_view", "session_start", "first_visit", "user_engagement", "screen_view", "exception",
    };

    // The noun of what a standard event names with a verb; it may be meant as a name of its own.
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Donation"] = "Donate", ["Subscription"] = "Subscribe", ["Registration"] = "CompleteRegistration", ["Checkout"] = "InitiateCheckout", ["Appointment"] = "Schedule", ["AppointmentBooked"] = "Schedule", ["ApplicationSubmitted"] = "SubmitApplication",
        ["TrialStarted"] = "StartTrial", ["CheckoutStarted"] = "InitiateCheckout", ["CheckoutInitiated"] = "InitiateCheckout", ["ProductView"] = "ViewContent", ["ContentView"] = "ViewContent", ["RegistrationCompleted"] = "CompleteRegistration", ["WishlistAdded"] = "AddToWishlist",
    };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Find("event_name"))
                Check(one, field, reporter);
        }
    }

    private void Check(CapiEvent one, PayloadField field, MigrationReporter reporter)
    {
        foreach (var value in field.Values)
        {
            if (value.Text is { } name && StandardEventDefinitions.Find(name) is null)
            {
                if (FindSuggestion(name) is { } suggestion)
                    reporter.Report(this, field.GetLocation(value), one.Evidence, [], LiteralCorrections.Replace(value, suggestion), $"'{name}' is not Meta's spelling", $"send '{suggestion}'");
                else if (Nouns.TryGetValue(name.Replace("_", "").Replace(" ", ""), out var verb))
                    reporter.Report(this, field.GetLocation(value), Evidence.Likely, [], LiteralCorrections.Replace(value, verb), $"'{name}' is not Meta's name for it", $"send '{verb}'");
                else if (OtherGa4Names.Contains(name))
                    reporter.Report(this, field.GetLocation(value), one.Evidence, $"'{name}' is Google Analytics' name", "send one of Meta's standard events, or a name of your own");
            }
            else if (value.Operation.Type is { TypeKind: TypeKind.Enum } type && !AreStandardNames(type))
                reporter.Report(this, field.Location, one.Evidence, $"is the text of '{type.Name}', whose names are not Meta's", "map each of its values to one of Meta's standard events");
            else if (value.Kind == OriginKind.Constant && field.Values.Count > 1 && IsFallback(value.Operation))
                reporter.Report(this, value.Operation.Syntax.GetLocation(), one.Evidence, $"becomes '{value.Text}' for everything unknown", "leave out what isn't known");
        }
    }

    private static string? FindSuggestion(string name) => StandardEventSpelling.FindSuggestion(name) ?? FindInflected(name);

    // ViewContents, AddedToCart: another form of a name of several words. One word may be an event of its own: Leads, Purchased.
    private static string? FindInflected(string name)
    {
        var words = NameWords.Split(name.Replace(' ', '_')).ToList();
        if (words.Count < 2)
            return null;

        if (words[words.Count - 1].Length > 3)
            words[words.Count - 1] = words[words.Count - 1].TrimEnd('s');
        var forms = new[] { words[0], RemoveEnding(words[0], "ed"), RemoveEnding(words[0], "d"), RemoveEnding(words[0], "ing"), RemoveEnding(words[0], "s"), RemoveEnding(words[0], "ted") };
        return forms.Select(first => StandardEventSpelling.FindSuggestion(first + "_" + string.Join("_", words.Skip(1)))).FirstOrDefault(found => found is not null && found.Skip(1).Any(char.IsUpper));
    }

    private static string RemoveEnding(string word, string ending) => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? word.Substring(0, word.Length - ending.Length) : word;

    private static bool AreStandardNames(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).All(field => StandardEventDefinitions.Find(field.Name) is not null);

    // The last arm of a switch, or the right side of ??.
    private static bool IsFallback(IOperation constant)
    {
        var parent = constant.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is ISwitchExpressionArmOperation { Pattern: IDiscardPatternOperation } or ICoalesceOperation
            || parent is IReturnOperation { Syntax.Parent: Microsoft.CodeAnalysis.CSharp.Syntax.SwitchSectionSyntax section } && section.Labels.Any(label => label is Microsoft.CodeAnalysis.CSharp.Syntax.DefaultSwitchLabelSyntax);
    }
}
