using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI505: a hash in another form than 64 lower-case hexadecimal digits of SHA-256.</summary>
internal sealed class HashFormatRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI505";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload sends a hash in the wrong format",
        "'{0}' gets a hash {1}, which Meta doesn't match; send SHA-256 as 64 lower-case hexadecimal digits (Convert.ToHexStringLower)",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (!slot.MayBeHashed)
            return;

        foreach (var value in slot.Field.Values.Where(value => value.IsHashed))
        {
            if (FindProblem(value) is var (operation, description))
                reporter.Report(this, operation.Syntax.GetLocation(), slot.Section.Evidence, [slot.Field.Location], HashCorrections.IsOwnCode(operation, slot.Field.Location) ? HashCorrections.ToLowerHex(operation) : null, slot.Path, description);
        }
    }

    private static (IOperation Operation, string Description)? FindProblem(TracedValue value)
    {
        var hash = value.Steps.Last(step => step.Kind == StepKind.Hash);
        if (hash.Argument is "MD5" or "SHA1" or "SHA512" or "SHA384" or "MD5CryptoServiceProvider" or "SHA1Managed" || hash.Argument?.StartsWith("HMAC", StringComparison.Ordinal) == true)
            return (hash.Operation, "by " + hash.Argument);

        var after = value.Steps.SkipWhile(step => step != hash).Skip(1).ToList();
        var upper = after.FindLastIndex(step => step.Kind is StepKind.HexUpper or StepKind.Upper);
        if (upper >= 0 && !after.Skip(upper).Any(step => step.Kind is StepKind.Lower or StepKind.CultureLower))
            return (after[upper].Operation, "in upper case");
        if (after.Find(step => step.Kind == StepKind.Base64) is { } encoded)
            return (encoded.Operation, "as base64");
        return after.Find(step => step.Kind == StepKind.Part) is { } part ? (part.Operation, "that is cut off") : null;
    }
}
