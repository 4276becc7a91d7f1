using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI533: a click ID or browser ID in another form than Meta's.</summary>
internal sealed class ClickIdFormatRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI533";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written fbc or fbp is in the wrong form",
        "The value {0}, so Meta doesn't recognize the click; write fb.1.<milliseconds of the first visit>.<fbclid as received> once and keep it",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var operation in model.Operations)
        {
            if ((operation is IInterpolatedStringOperation or IBinaryOperation || KnownMethods.IsJoinedText(operation)) && operation.Type?.SpecialType == SpecialType.System_String && JsonTextSource.IsWholeText(operation))
                CheckText(model, operation, reporter);
        }

        foreach (var section in model.UserData)
        {
            foreach (var field in section.Object.Fields.Where(field => field.Key == "fbc"))
                CheckField(field, section.Evidence, reporter);
        }
    }

    private void CheckText(SenderModel model, IOperation operation, MigrationReporter reporter)
    {
        if (TextParts.Get(operation) is not [{ ConstantValue.Value: string start }, ..] || !(start.StartsWith("fb.1.", StringComparison.Ordinal) || start.StartsWith("fb.{", StringComparison.Ordinal) || start is "fb." or "fb"))
            return;

        var parts = model.Tracer.Trace(operation).SelectMany(value => value.Parts).SelectMany(part => part).ToList();
        if (parts.Any(part => part.Has(StepKind.UnixSeconds) || IsDividedByThousand(part.Operation)))
            reporter.Report(this, operation.Syntax.GetLocation(), Evidence.Proven, [], FindSeconds(parts), "has seconds instead of milliseconds");
        else if (parts.Any(part => IsClickId(part) && (part.Has(StepKind.Lower) || part.Has(StepKind.CultureLower) || part.Has(StepKind.Upper) || part.Has(StepKind.Part) || part.IsHashed)))
            reporter.Report(this, operation.Syntax.GetLocation(), Evidence.Proven, "has a changed click ID");
    }

    // A new date for each event is another mistake, which more digits don't mend.
    private static Correction? FindSeconds(List<TracedValue> parts) =>
        parts.All(part => part.Kind != OriginKind.Clock) && parts.SelectMany(part => part.Steps).Where(step => step.Kind == StepKind.UnixSeconds).ToList() is [var seconds] ? CallCorrections.Rename(seconds.Operation, "ToUnixTimeMilliseconds", dropArguments: false) : null;

    private static bool IsChange(ValueStep step) => step.Kind is StepKind.Lower or StepKind.CultureLower or StepKind.Upper or StepKind.Replace or StepKind.Part or StepKind.Letters or StepKind.Digits;

    private static bool IsDividedByThousand(IOperation part) =>
        KnownMethods.SkipConversions(part) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, RightOperand.ConstantValue: { HasValue: true, Value: 1000 or 1000L } };

    private static bool IsClickId(TracedValue part) => part.Kind is OriginKind.Entry or OriginKind.Member or OriginKind.Parameter or OriginKind.Unknown;

    private void CheckField(PayloadField field, Evidence evidence, MigrationReporter reporter)
    {
        foreach (var value in field.Values)
        {
            if (value.Kind == OriginKind.Text && value.Parts.SelectMany(part => part).Any(part => part.Kind == OriginKind.Clock))
                reporter.Report(this, value.Operation.Syntax.GetLocation(), evidence, "has a new date for each event");
            else if (value.Name.IndexOf("fbclid", StringComparison.OrdinalIgnoreCase) >= 0 && value.Kind is OriginKind.Entry or OriginKind.Member or OriginKind.Parameter)
                reporter.Report(this, field.Location, evidence, "is the bare click ID");
            else if (value.Kind is not (OriginKind.Constant or OriginKind.Clock or OriginKind.Random or OriginKind.Creation) && !value.IsHashed && value.Steps.Any(IsChange))
                reporter.Report(this, field.Location, evidence, "has a changed click ID");
        }
    }
}
