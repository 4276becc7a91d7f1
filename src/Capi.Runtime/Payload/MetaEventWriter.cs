using System.ComponentModel;
using Capi.Hashing;
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
    private readonly LaneHasher _lanes;

    private EventShape _shape = EventShape.None;
    private MetaEventContext _context;
    private MetaConsent _consent;
    private DateTimeOffset _now;
    private DateOnly _today;
    private InvalidReason _invalid;
    private int _eventStart;

    internal MetaEventWriter()
    {
        _seenItems = new SeenItems(_json);
        _lanes = new LaneHasher(_json);
    }

    /// <summary>The JSON, once <see cref="Finish"/> found the event valid and <see cref="FillHoles"/> completed it; valid until the
    /// writer is used again.</summary>
    internal ReadOnlySpan<byte> Written => _json.Written;

    /// <summary>The buffer as a test sees it: what was written and all that lies behind.</summary>
    internal ReadOnlySpan<byte> Held => _json.Held;

    /// <summary>The memory of the lanes as a test sees it.</summary>
    internal ReadOnlySpan<byte> HeldInLanes => _lanes.Held;

    /// <summary>The size of the buffer held at the moment.</summary>
    internal int Capacity => _json.Capacity;

    /// <summary>True when the event at hand has more bytes than Meta takes.</summary>
    internal bool IsTooLarge => _json.IsTooLarge;

    /// <summary>How many identifiers wait to be hashed.</summary>
    internal int PendingHashes => _lanes.Pending;

    /// <summary>Takes up what hashes at the moment. Before the first event of a body.</summary>
    internal void Use(LaneKernel? kernel) => _lanes.Use(kernel);

    /// <summary>Begins an event, behind those that were finished since the last <see cref="Reset"/>.</summary>
    internal void Start(EventShape shape, in MetaEventContext context, MetaConsent consent, DateTimeOffset now)
    {
        ResetMarks();
        if (_json.Length > 0)
            _json.Comma();
        _eventStart = _json.BeginEvent();
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
        // Stands before all other reasons, as it does where the buffer is full before the end.
        if (IsTooLarge)
            return InvalidReason.TooLarge;

        CheckWhatIsMissing();
        if (_invalid != InvalidReason.None)
            return _invalid;

        _json.Close((byte)'}');
        Rewind(_json.Length - 1);
        return _json.Length - _eventStart > EventLimits.MaxEventBytes ? InvalidReason.TooLarge : InvalidReason.None;
    }

    /// <summary>Takes back an event that came to nothing, with the identifiers of it that wait.</summary>
    /// <param name="start">The length before <see cref="Start"/>.</param>
    internal void TakeBack(int start)
    {
        Rewind(start);
    }

    /// <summary>Hashes what waits, of all events.</summary>
    internal void FillHoles() => _lanes.Flush();

    /// <summary>Forgets all events, so that no personal data outlives it here, and gives back a buffer that has grown large.</summary>
    internal void Reset()
    {
        if (_json.Capacity > MaxKeptBytes)
            _json.Release();
        else
            _json.Clear();
        _lanes.Wipe();
        ResetState();
    }

    private void ResetState()
    {
        _shape = EventShape.None;
        _context = default;
        _consent = default;
        ResetMarks();
    }

    private void ResetMarks()
    {
        _seenItems.Clear();
        _invalid = InvalidReason.None;
        ResetEvent();
        ResetUserData();
        ResetCustomData();
    }

    // What waits for its hash goes with the hole it was to fill; otherwise its digits would overwrite what is written there next.
    private void Rewind(int position)
    {
        _lanes.Forget(position);
        _json.Rewind(position);
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
