using System.ComponentModel;
using Capi.Identity;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>The plumbing that generated code writes an event with. Not for use by hand: it may change with any version.</summary>
/// <remarks>
/// Generated code calls, in this order: EventTime, EventId, EventSourceUrl, ReferrerUrl, OptOut (the last three if the
/// contract has them), BeginUserData, the identifiers, EndUserData, and, if the contract has custom data, BeginCustomData,
/// the properties, EndCustomData. A null is left out. A value that can't be used is left out and counted; nothing here
/// throws for it. One thread at a time.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MetaEventWriter
{
    private readonly JsonBuffer _json = new();
    private readonly SeenItems _seenItems;

    private EventShape _shape = EventShape.None;
    private MetaEventContext _context;
    private MetaConsent _consent;
    private DateTimeOffset _now;
    private DateOnly _today;
    private InvalidReason _invalid;

    internal MetaEventWriter() => _seenItems = new SeenItems(_json);

    /// <summary>The JSON object, once <see cref="Finish"/> found it valid; valid until the writer is used again.</summary>
    internal ReadOnlySpan<byte> Written => _json.Written;

    /// <summary>The buffer as a test sees it: what was written and all that lies behind.</summary>
    internal ReadOnlySpan<byte> Held => _json.Held;

    /// <summary>The size of the buffer held at the moment.</summary>
    internal int Capacity => _json.Capacity;

    /// <summary>Begins an event.</summary>
    internal void Start(EventShape shape, in MetaEventContext context, MetaConsent consent, DateTimeOffset now)
    {
        Reset();
        _shape = shape;
        _context = context;
        _consent = consent;
        _now = now;
        _today = DateOnly.FromDateTime(now.UtcDateTime);
        _json.Raw(shape.Opening);
    }

    /// <summary>Ends the event.</summary>
    /// <returns>Why the event can't be sent, or none.</returns>
    internal InvalidReason Finish()
    {
        CheckWhatIsMissing();
        if (_invalid != InvalidReason.None)
            return _invalid;

        _json.Close((byte)'}');
        _json.Rewind(_json.Length - 1);
        return _json.Length > EventLimits.MaxEventBytes ? InvalidReason.TooLarge : InvalidReason.None;
    }

    /// <summary>Forgets the event, so that no personal data outlives it here, and gives back a buffer that has grown large.</summary>
    internal void Reset()
    {
        if (_json.Capacity > MaxKeptBytes)
            _json.Release();
        else
            _json.Clear();
        _seenItems.Clear();
        _shape = EventShape.None;
        _context = default;
        _consent = default;
        _invalid = InvalidReason.None;
        ResetEvent();
        ResetUserData();
        ResetCustomData();
    }

    private static void Drop(ReadOnlySpan<byte> key, DropReason reason) => IdentityMetrics.Dropped(FieldNames.Of(key), reason);

    // The first reason is kept: it is what the caller can mend first.
    private void Invalidate(InvalidReason reason)
    {
        if (_invalid == InvalidReason.None)
            _invalid = reason;
    }

    private void CheckWhatIsMissing()
    {
        CheckEvent();
        if (!CustomerInformation.Suffices(_writtenIdentifiers))
            Invalidate(InvalidReason.CustomerInformationInsufficient);
        if (_shape.RequiresValue && !_hasValue)
            Invalidate(InvalidReason.ValueMissing);
        if ((_hasValue || _shape.RequiresCurrency) && !_hasCurrency)
            Invalidate(InvalidReason.CurrencyMissing);
    }
}
