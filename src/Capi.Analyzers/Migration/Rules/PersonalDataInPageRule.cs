using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI525: raw personal data in the page, for the Pixel to hash.</summary>
internal sealed class PersonalDataInPageRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI525";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written Pixel script contains readable personal data",
        "'{0}' is written into the page in readable form, where every script, extension and cache sees it; send identifiers from the server only, or write their hash",
        RuleCategories.Migration);

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "country", "email", "phone" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var inserted in model.PixelScripts)
        {
            var value = inserted.Values.FirstOrDefault(value => PersonalValues.IsPersonal(value) || (Keys.Contains(inserted.Key) && value is { Kind: OriginKind.Member or OriginKind.Parameter or OriginKind.Entry, IsHashed: false } && !PersonalValues.IsHashedName(value)));
            if (value is not null)
                reporter.Report(this, inserted.Location, Evidence.Proven, value.Name);
        }
    }
}
