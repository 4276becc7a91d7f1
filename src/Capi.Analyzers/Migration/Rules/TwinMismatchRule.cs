using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI526: browser and server normalize the same value differently.</summary>
internal sealed class TwinMismatchRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI526";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written Pixel and server normalize differently",
        "'{0}' is normalized here in another way than for the Pixel, so the two events don't belong to the same person; use one method for both",
        RuleCategories.Migration);

    private static readonly HashSet<StepKind> Normalizing = [StepKind.Trim, StepKind.TrimZeros, StepKind.Lower, StepKind.CultureLower, StepKind.Upper, StepKind.Digits, StepKind.Letters, StepKind.RemoveSpaces, StepKind.Replace, StepKind.Format];

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var inserted = model.PixelScripts.Where(one => one.Key.Length > 0).ToList();
        if (inserted.Count == 0)
            return;

        foreach (var section in model.UserData)
        {
            foreach (var field in section.Object.Fields)
            {
                if (inserted.Where(one => one.Key == field.Key).Any(one => one.Values.Any(browser => field.Values.Any(server => Differ(browser, server)))))
                    reporter.Report(this, field.Location, section.Evidence, "user_data." + field.Key);
            }
        }
    }

    // The Pixel itself normalizes a value that the page doesn't change.
    private static bool Differ(TracedValue browser, TracedValue server) =>
        (browser.IsHashed || GetSteps(browser).Count > 0) && browser.Symbol is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, server.Symbol) && !browser.Has(StepKind.Opaque) && !server.Has(StepKind.Opaque)
        && !GetSteps(browser).SetEquals(GetSteps(server));

    private static HashSet<StepKind> GetSteps(TracedValue value) => [.. value.StepsBeforeHash.Select(step => step.Kind).Where(Normalizing.Contains)];
}
