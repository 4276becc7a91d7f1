using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI201: a value that is already hashed is assigned to a [Hashed] string member, which hashes it again.</summary>
internal sealed class HashedTwiceRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI201";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Value for a hashed member is already hashed",
        "'{0}' expects the raw value, but {1}; a hash without Meta's normalization never matches, so pass the raw value, or declare the member as Sha256Digest if the value was normalized before",
        RuleCategories.Hashing);

    // A hash is a valid customer ID.
    private const string ExternalId = "external_id";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (!write.Target.IsHashed || !write.Target.IsText || write.Target.Key == ExternalId || write.FlowValue.FindOrigin(ValueOriginKind.Hash) is not { } hash)
            return;

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, write.Target.Key);
        report.Report(Descriptor, write.Operation, HashFunctionDisplay.GetLocations(write.Operation, hash), properties, MessageFormat.FormatName(write.Target.Symbol), HashFunctionDisplay.Describe(hash));
    }
}
