using System.Collections.Immutable;
using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Messages;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI202: a hashed value is assigned to a [Clear] member or to the context.</summary>
internal sealed class HashInClearMemberRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.HashInClearMember;

    /// <inheritdoc/>
    /// <remarks>external_id is exempt: Meta accepts it in clear or hashed.</remarks>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (write.Target.IsClear
            && write.FlowValue.FindOrigin(ValueOriginKind.Hash) is { } hash
            && ParameterDefinitions.Find(ParameterSection.UserData, write.Target.Key) is { Handling: Handling.Clear })
            report.Report(Descriptor, write.Operation, [hash.EntryOperation, hash.HashInput], ImmutableDictionary<string, string?>.Empty, MessageFormat.FormatName(write.Target.Symbol), HashFunctionDisplay.GetName(hash), write.Target.Key);
    }
}
