using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI534: a constant where the visitor's or the system's choice belongs.</summary>
internal sealed class ConstantOptOutRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI534";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload has a constant choice of the visitor",
        "'{0}' is constant, so the event states a choice that nobody made; send what the visitor or the phone's settings say",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Find("opt_out").Concat(one.AppData.SelectMany(app => app.Fields.Where(field => field.Key is "advertiser_tracking_enabled" or "application_tracking_enabled"))))
            {
                if (field.Values.Count == 1 && field.Values[0] is { Kind: OriginKind.Constant } constant)
                    reporter.Report(this, field.GetLocation(constant), one.Evidence, [], field.Key == "opt_out" && constant.Constant is false ? RemovalCorrections.Remove(field) : null, field.Key);
            }
        }
    }
}
