using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI527: nothing on the way to the event asks for consent.</summary>
internal sealed class ConsentMissingRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI527";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateInfo(
        Id,
        "Hand-written sender doesn't ask for consent",
        "Nothing on the way to '{0}' asks for the visitor's consent, which the law requires for ads in many countries; send the event only with evidence of consent",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events.Where(one => one.Evidence == Evidence.Proven && one.UserData.Count > 0))
        {
            if (!model.Consent.IsMentioned(one.Payload.Creation) && model.Consent.FindSubstitute(one.Payload.Creation) is null)
                reporter.Report(this, model.Consent.FindOutermostCall(one.Payload.Creation)?.Syntax.GetLocation() ?? one.Location, Evidence.Likely, [one.Location], one.DisplayName);
        }
    }
}
