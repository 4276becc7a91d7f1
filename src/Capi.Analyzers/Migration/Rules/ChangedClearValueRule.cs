using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI501: a parameter that must be sent in clear is hashed, changed or mixed up with another one.</summary>
internal sealed class ChangedClearValueRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI501";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload changes a value that must be sent as received",
        "'{0}' is {1}, so Meta can't recognize it and the event loses this match; send the value exactly as received",
        RuleCategories.Migration);

    // Names of cookies and members, without underscores.
    private static readonly Dictionary<string, string> KnownNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fbp"] = "fbp", ["fbc"] = "fbc", ["useragent"] = "client_user_agent", ["clientuseragent"] = "client_user_agent", ["clientip"] = "client_ip_address", ["ipaddress"] = "client_ip_address", ["remoteip"] = "client_ip_address",
        ["clientipaddress"] = "client_ip_address", ["email"] = "em", ["phone"] = "ph",
    };

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (!slot.IsClear)
            return;

        foreach (var value in slot.Field.Values)
        {
            if (Describe(slot.Field.Key, value) is { } description)
            {
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, [], FindCorrection(slot.Field, value), slot.Path, description);
                return;
            }
        }
    }

    private static Correction? FindCorrection(PayloadField field, TracedValue value) =>
        value.IsHashed ? HashCorrections.RemoveHash(field.Operation)
        : value.Steps is [{ Kind: StepKind.Lower or StepKind.CultureLower or StepKind.Upper, Operation: var change }] && HashCorrections.IsOwnCode(change, field.Location) ? CallCorrections.RemoveCall(change)
        : null;

    private static string? Describe(string key, TracedValue value)
    {
        if (value.IsHashed || (value.Kind is OriginKind.Member or OriginKind.Parameter && PersonalValues.IsHashedName(value)))
            return "hashed";
        if (value.Kind is OriginKind.Constant or OriginKind.Clock or OriginKind.Random or OriginKind.Creation)
            return null;
        if (KnownNames.TryGetValue(value.Name.Replace("_", "").Replace("-", ""), out var other) && other != key && key is "fbp" or "fbc" or "client_user_agent" or "client_ip_address")
            return $"filled with '{value.Name}'";
        // CAPI533 reports a changed click ID.
        if (key == "fbc")
            return null;
        if (value.Has(StepKind.Lower) || value.Has(StepKind.CultureLower) || value.Has(StepKind.Upper))
            return "changed to another case";
        if (key == "client_user_agent" && value.Steps.Any(IsCut))
            return "cut";
        return key is "fbp" && (value.Has(StepKind.Replace) || value.Has(StepKind.Part) || value.Has(StepKind.Letters) || value.Has(StepKind.Digits)) ? "changed" : null;
    }

    // The end is cut off; a value that stands between others is taken out of them.
    private static bool IsCut(ValueStep step) => step is { Kind: StepKind.Part, Operation: IInvocationOperation { TargetMethod.Name: "Substring" or "Remove" } or IImplicitIndexerReferenceOperation };
}
