using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI022: the event ID identifies something that causes many events, such as a subscription with its renewals.</summary>
internal sealed class SubscriptionAsEventIdRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI022";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Event ID is the same for every renewal",
        "'{0}' identifies the {1}, not the event, so Meta may count the second '{2}' of the same {1} as a duplicate; use the ID of the payment or invoice",
        RuleCategories.Contract);

    // Things that live on and cause further events of the same name. A cart is bought once, but filled several times.
    private static readonly string[] LastingThings = ["subscription", "membership", "plan"];
    private static readonly string[] FilledThings = ["cart", "basket", "wishlist"];

    // A subscription has one trial.
    private static readonly HashSet<string> EventsThatHappenOnce = new(StringComparer.Ordinal) { "StartTrial", "CompleteRegistration" };

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        if (EventsThatHappenOnce.Contains(definition.EventName))
            yield break;

        foreach (var field in definition.Fields)
        {
            if (field.Annotation != AnnotationKind.EventId || FindLastingThing(field.Member.Name, definition.EventName) is not { } thing)
                continue;

            yield return Diagnostic.Create(
                Descriptor,
                contract.GetLocation(field.SourceAnnotation, field.Member),
                argumentCache.GetOrAdd(MessageFormat.FormatName(field.Member)),
                thing,
                argumentCache.GetOrAdd(definition.EventName));
        }
    }

    // SubscriptionId, UserSubscriptionNumber; not SubscriptionInvoiceId, which identifies an invoice.
    private static string? FindLastingThing(string name, string eventName)
    {
        var things = eventName is "AddToCart" or "AddToWishlist" ? FilledThings : LastingThings;
        foreach (var ending in new[] { "Id", "Number", "Key", "Code" })
        {
            if (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;

            var start = name.Substring(0, name.Length - ending.Length).TrimEnd('_');
            return things.FirstOrDefault(thing => EndsWithWord(start, thing));
        }

        return null;
    }

    // "plan" is a word of UserPlan, not of Airplan.
    private static bool EndsWithWord(string name, string word)
    {
        var start = name.Length - word.Length;
        return start >= 0
            && name.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && NameTokenizer.FindWordStart(name, start) == start
            && (start == 0 || name[start - 1] == '_' || char.IsUpper(name[start]));
    }
}
