using System.Collections.Immutable;
using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI202: a hashed value is assigned to a [Clear] member or to the context.</summary>
internal sealed class HashInClearMemberRule : FlowRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.HashInClearMember;

    /// <inheritdoc/>
    /// <remarks>external_id is exempt: Meta accepts it in clear or hashed.</remarks>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (write.Slot.IsClear
            && write.Known.Find(FactKind.Hash) is { } hash
            && Parameters.Find(ParameterSection.UserData, write.Slot.Key) is { Handling: Handling.Clear })
            report.Add(Descriptor, write.Value, [hash.At, hash.Input], ImmutableDictionary<string, string?>.Empty, Names.Of(write.Slot.Member), HashNames.Of(hash), write.Slot.Key);
    }
}
