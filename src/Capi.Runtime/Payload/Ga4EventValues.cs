using System.ComponentModel;

namespace Capi.Payload;

/// <summary>The values of one GA4 event, by Meta's keys. Used by generated code; may change between versions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Ga4EventValues
{
    /// <summary>The event ID that the page shares with its Pixel.</summary>
    public Ga4Value EventId { get; init; }

    /// <summary>The time of receipt.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>The URL of the page.</summary>
    public Ga4Value EventSourceUrl { get; init; }

    /// <summary>The URL of the page before.</summary>
    public Ga4Value ReferrerUrl { get; init; }

    /// <summary>The consent of the request; the page can't give it.</summary>
    public MetaConsent Consent { get; init; }

    /// <summary>The customer information.</summary>
    public required Ga4Values UserData { get; init; }

    /// <summary>The custom data; a key without a GA4 parameter of its own is the parameter of the same name.</summary>
    public required Ga4Values CustomData { get; init; }

    /// <summary>GA4's items.</summary>
    public required IReadOnlyList<Ga4Values> Contents { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(Ga4EventValues);
}
