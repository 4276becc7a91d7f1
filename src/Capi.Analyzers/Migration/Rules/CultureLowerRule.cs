using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI506: lower-casing by the culture of the server before hashing.</summary>
internal sealed class CultureLowerRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI506";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload lower-cases by culture before hashing",
        "'{0}' is lower-cased by the culture of the server, so a Turkish server turns I into another letter and the hash doesn't match; call ToLowerInvariant",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (!slot.MayBeHashed)
            return;

        foreach (var step in slot.Field.Values.SelectMany(value => value.WithParts()).SelectMany(value => value.StepsBeforeHash).Where(step => step.Kind == StepKind.CultureLower))
            reporter.Report(this, step.Operation.Syntax.GetLocation(), slot.Section.Evidence, [slot.Field.Location], HashCorrections.IsOwnCode(step.Operation, slot.Field.Location) ? CallCorrections.Rename(step.Operation, "ToLowerInvariant", dropArguments: true) : null, slot.Path);
    }
}
