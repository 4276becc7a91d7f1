using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI511: a website event without the visitor's user agent or the page's address.</summary>
internal sealed class WebsiteDataMissingRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI511";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written website event lacks required data",
        "The website event '{0}' has no {1}, which Meta requires for action_source 'website'; send it, or the action source that is true",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events.Where(one => one.IsComplete && one.IsWebsite))
        {
            var missing = new List<string>();
            if (!one.Payload.MaySend("event_source_url"))
                missing.Add("'event_source_url'");
            if (one.UserData.Count > 0 && one.UserData.All(user => !user.IsOpen && !user.MaySend("client_user_agent")))
                missing.Add("'client_user_agent'");
            if (missing.Count > 0)
                reporter.Report(this, one.Location, one.Evidence, one.DisplayName, string.Join(" and no ", missing));
        }
    }
}
