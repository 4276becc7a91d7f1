using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Catalog;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI202: a hashed value is assigned to a [Clear] member or to the context.</summary>
internal sealed class HashInClearMemberRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI202";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Value for a clear member is hashed",
        "'{0}' must be sent unchanged, but {1}, so Meta can't match it as '{2}'; pass the value as received",
        RuleCategories.Hashing);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    /// <remarks>external_id is exempt: Meta accepts it in clear or hashed.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.IsClear
            && write.FlowValue.FindOrigin(ValueOriginKind.Hash) is { } hash
            && ParameterDefinitions.Find(ParameterSection.UserData, write.Target.Key) is { Handling: Handling.Clear })
            report.Report(Descriptor, write.Operation, HashFunctionDisplay.GetLocations(write.Operation, hash), ImmutableDictionary<string, string?>.Empty, MessageFormat.FormatName(write.Target.Symbol), HashFunctionDisplay.Describe(hash), write.Target.Key);
    }
}
