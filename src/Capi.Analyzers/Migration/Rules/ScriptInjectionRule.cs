using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI524: text that isn't encoded in the Pixel's script.</summary>
internal sealed class ScriptInjectionRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI524";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written Pixel script contains text that isn't encoded",
        "'{0}' is written into the script as it is, so a quotation mark in it ends the text and runs as code in the visitor's browser; encode it with JavaScriptEncoder or serialize it as JSON",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var inserted in model.PixelScripts)
        {
            if (inserted.Values.FirstOrDefault(IsUnsafe) is { } value)
                reporter.Report(this, inserted.Location, Evidence.Proven, [], ScriptCorrections.Encode(inserted.Location, model.Code.GetModel(inserted.Location.SourceTree!)), value.Name);
        }
    }

    private static bool IsUnsafe(TracedValue value) =>
        value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry && value.Operation.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Object
        && !value.Has(StepKind.Encode) && !value.Has(StepKind.Serialize) && !value.Has(StepKind.Opaque) && !value.Has(StepKind.Digits) && !value.Has(StepKind.Letters) && !value.IsHashed
        && !KnownValues.IsConfiguration(value)
        && value.Name.IndexOf("pixel", StringComparison.OrdinalIgnoreCase) < 0 && value.Name.IndexOf("dataset", StringComparison.OrdinalIgnoreCase) < 0 && value.Name.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0 && value.Name.IndexOf("encoded", StringComparison.OrdinalIgnoreCase) < 0;
}
