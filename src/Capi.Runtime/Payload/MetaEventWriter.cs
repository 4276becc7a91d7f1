using System.ComponentModel;
using Capi.Hashing;
using Capi.Identity;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>Writes an event as JSON. For generated code only: it may change in any version.</summary>
/// <remarks>
/// Generated code calls, in this order: <c>WriteEventTime</c>, <c>WriteEventId</c>, <c>WriteEventSourceUrl</c>, <c>WriteReferrerUrl</c>,
/// <c>WriteOptOut</c> (the last three if the contract has them), <c>WriteStartUserData</c>, the identifiers, <c>WriteEndUserData</c>, and, if the
/// contract has custom data, <c>WriteStartCustomData</c>, the properties, <c>WriteEndCustomData</c>. Null values are omitted. Invalid values are
/// dropped and counted; they never cause an exception. Not thread safe.
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

    /// <summary>The JSON written. Complete after <see cref="Finish"/> returned <see cref="InvalidReason.None"/> and <see cref="FillHoles"/> was called; valid
    /// until the writer is used again.</summary>
    internal ReadOnlySpan<byte> Written => _json.Written;

    /// <summary>The whole buffer, including the bytes after the written ones. For tests.</summary>
    internal ReadOnlySpan<byte> Held => _json.Held;

    /// <summary>The memory of the hasher's lanes. For tests.</summary>
    internal ReadOnlySpan<byte> HeldInLanes => _lanes.Held;

    /// <summary>The current size of the buffer.</summary>
    internal int Capacity => _json.Capacity;

    /// <summary>True when the current event exceeds the maximum event size.</summary>
    internal bool IsTooLarge => _json.IsTooLarge;

    /// <summary>The number of identifiers waiting to be hashed.</summary>
    internal int PendingHashes => _lanes.Pending;

    /// <summary>Sets the hash kernel; null uses the platform's SHA-256. Call before the first event.</summary>
    internal void Use(LaneKernel? kernel) => _lanes.Use(kernel);

    /// <summary>Starts an event after those written since the last <see cref="Reset"/>.</summary>
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
    /// <returns>Why the event is invalid, or <see cref="InvalidReason.None"/>.</returns>
    internal InvalidReason Finish()
    {
        // Takes precedence over all other reasons, as it does when the buffer throws before the end of the event.
        if (IsTooLarge)
            return InvalidReason.TooLarge;

        CheckWhatIsMissing();
        if (_invalid != InvalidReason.None)
            return _invalid;

        _json.Close((byte)'}');
        Rewind(_json.Length - 1);
        return _json.Length - _eventStart > EventLimits.MaxEventBytes ? InvalidReason.TooLarge : InvalidReason.None;
    }

    /// <summary>Removes an event that is not accepted, including its pending hashes.</summary>
    /// <param name="start">The written length before <see cref="Start"/>.</param>
    internal void TakeBack(int start)
    {
        Rewind(start);
    }

    /// <summary>Computes and writes the pending hashes of all events.</summary>
    internal void FillHoles() => _lanes.Flush();

    /// <summary>Clears all events, so that no personal data remains in memory, and returns a large buffer to the pool.</summary>
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

    // Discards pending hashes after the position too, because their digits would overwrite what is written there next.
    private void Rewind(int position)
    {
        _lanes.Forget(position);
        _json.Rewind(position);
    }

    private static void Drop(ReadOnlySpan<byte> key, DropReason reason) => IdentityMetrics.Dropped(FieldNames.Of(key), reason);

    // Keeps the first reason.
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
