namespace Capi;

/// <summary>An event that waits for the visitor's consent, serialized, with its identifiers hashed. Immutable; contains personal data all the same.</summary>
public sealed class HeldEvent
{
    /// <summary>The visitor, as in <see cref="EventHold.Visitor"/>.</summary>
    public required string Visitor { get; init; }

    /// <summary>The alias of the dataset to send to.</summary>
    public required string DatasetAlias { get; init; }

    /// <summary>The event as one JSON object, without data processing options. To be kept unchanged.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>When the event becomes older than Meta accepts.</summary>
    public required DateTimeOffset SendDeadline { get; init; }

    /// <summary>When the event must be erased if there is no answer. The store erases it then, without being asked.</summary>
    public required DateTimeOffset Expires { get; init; }
}
