using System.Collections.Immutable;
using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI201: a value that is already hashed is assigned to a [Hashed] string member, which hashes it again.</summary>
internal sealed class HashedTwiceRule : FlowRule
{
    // A hash is a valid customer ID.
    private const string OwnId = "external_id";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.HashedTwice;

    /// <inheritdoc/>
    public override void Written(SlotWrite write, FlowReport report)
    {
        if (!write.Slot.IsHashed || !write.Slot.IsText || write.Slot.Key == OwnId || write.Known.Find(FactKind.Hash) is not { } hash)
            return;

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, write.Slot.Key);
        report.Add(Descriptor, write.Value, [hash.At, hash.Input], properties, Names.Of(write.Slot.Member), HashNames.Of(hash));
    }
}
