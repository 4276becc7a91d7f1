using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI502: a value is hashed without the normalization that Meta defines for its parameter.</summary>
internal sealed class WrongNormalizationRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI502";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload hashes a value in the wrong form",
        "'{0}' is hashed {1}, so the hash differs from Meta's and the person isn't found; normalize the value by Meta's rule for this parameter before hashing",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (!slot.IsHashed)
            return;

        foreach (var value in slot.Field.Values)
        {
            if (FormCheck.FindMissing(slot.Parameter.Normalization, value) is { } missing && !(missing == FormCheck.LeadingZeros && slot.Field.Values.Any(FormCheck.CutsZeros)) && !slot.Model.NormalizedMembers.IsNormalized(slot.Parameter.Normalization, value))
            {
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, [], FindCorrection(slot, value), slot.Path, missing);
                return;
            }

            if (FormCheck.IsDateWithoutSeparators(slot.Parameter.Normalization, value))
            {
                reporter.Report(this, slot.Field.Location, Evidence.Likely, slot.Path, "in the order of day, month and year that the text has, which may be another than yyyyMMdd");
                return;
            }
        }
    }

    // The form of e-mail addresses and countries needs nothing but these calls, on the text that goes into the hash function.
    private static Correction? FindCorrection(UserDataSlot slot, TracedValue value)
    {
        if (slot.Parameter.Normalization is not (Normalization.Email or Normalization.Country) || value.Kind is not (OriginKind.Member or OriginKind.Parameter or OriginKind.Entry) || slot.Field.Operation is not { } operation || FindHashed(operation) is not { } hashed)
            return null;

        var kinds = value.StepsBeforeHash.Select(step => step.Kind).ToList();
        var calls = (kinds.Contains(StepKind.Trim) ? "" : ".Trim()") + (kinds.Contains(StepKind.Lower) || kinds.Contains(StepKind.CultureLower) ? "" : ".ToLowerInvariant()");
        return calls.Length == 0 ? null : CallCorrections.Append(hashed, calls);
    }

    // Hash(order.Email), also as the only element of an array.
    private static IOperation? FindHashed(IOperation field) => KnownMethods.SkipConversions(field) switch
    {
        IInvocationOperation { Arguments: [{ Value: var argument }], TargetMethod.ReturnType.SpecialType: SpecialType.System_String } when KnownMethods.SkipConversions(argument).Type?.SpecialType == SpecialType.System_String => argument,
        IArrayCreationOperation { Initializer.ElementValues: [var element] } => FindHashed(element),
        ICollectionExpressionOperation { Elements: [var element] } => FindHashed(element),
        _ => null,
    };
}
