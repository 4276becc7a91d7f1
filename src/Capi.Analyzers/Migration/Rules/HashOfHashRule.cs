using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI503: a hash is hashed again.</summary>
internal sealed class HashOfHashRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI503";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload hashes a hash",
        "'{0}' gets the hash of a value that is a hash already, which never matches anybody; send the first hash",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (slot.MayBeHashed && slot.Field.Values.Any(IsHashedTwice))
            reporter.Report(this, slot.Field.Location, slot.Section.Evidence, [], HashCorrections.UnwrapTwice(slot.Field.Operation) ?? (slot.Field.Values is [{ Steps: { Count: > 0 } steps } value] && PersonalValues.IsHashedName(value) && steps.Count(step => step.Kind == StepKind.Hash) == 1 ? HashCorrections.RemoveHash(slot.Field.Operation) : null), slot.Path);
    }

    private static bool IsHashedTwice(TracedValue value) =>
        value.Steps.Count(step => step.Kind == StepKind.Hash) > 1
        || (value.IsHashed && value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry && PersonalValues.IsHashedName(value));
}
