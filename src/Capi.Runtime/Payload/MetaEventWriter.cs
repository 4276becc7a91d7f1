using System.ComponentModel;
using Capi.Hashing;
using Capi.Identifiers.Diagnostics;
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
    private readonly ItemDeduplicator _deduplicator;
    private readonly MultiBufferSha256 _sha256;

    private EventMetadata _metadata = EventMetadata.None;
    private MetaEventContext _context;
    private MetaConsent _consent;
    private DateTimeOffset _now;
    private DateOnly _today;
    private InvalidReason _invalidReason;
    private int _eventStart;

    internal MetaEventWriter()
    {
        _deduplicator = new ItemDeduplicator(_json);
        _sha256 = new MultiBufferSha256(_json);
    }

    /// <summary>The JSON written. Complete after <see cref="WriteEndEvent"/> returned <see cref="InvalidReason.None"/> and <see cref="FlushHashes"/> was called; valid
    /// until the writer is used again.</summary>
    internal ReadOnlySpan<byte> WrittenSpan => _json.WrittenSpan;

    /// <summary>The whole buffer, including the bytes after the written ones. For tests.</summary>
    internal ReadOnlySpan<byte> RawBuffer => _json.RawBuffer;

    /// <summary>The memory of the hasher's lanes. For tests.</summary>
    internal ReadOnlySpan<byte> HasherMemory => _sha256.AllBytes;

    /// <summary>The current size of the buffer.</summary>
    internal int Capacity => _json.Capacity;

    /// <summary>True when the current event exceeds the maximum event size.</summary>
    internal bool IsTooLarge => _json.IsTooLarge;

    /// <summary>The number of identifiers waiting to be hashed.</summary>
    internal int PendingHashCount => _sha256.PendingCount;

    /// <summary>Sets the hash kernel; null uses the platform's SHA-256. Call before the first event.</summary>
    internal void Configure(Sha256Kernel? kernel) => _sha256.SetKernel(kernel);

    /// <summary>Starts an event after those written since the last <see cref="Reset"/>.</summary>
    internal void WriteStartEvent(EventMetadata metadata, in MetaEventContext context, MetaConsent consent, DateTimeOffset now)
    {
        ResetEventState();
        if (_json.Length > 0)
            _json.WriteComma();
        _eventStart = _json.MarkEventStart();
        _metadata = metadata;
        _context = context;
        _consent = consent;
        _now = now;
        _today = DateOnly.FromDateTime(now.UtcDateTime);
        _json.WriteRaw(metadata.Utf8Prefix);
    }

    /// <summary>Ends the event.</summary>
    /// <returns>Why the event is invalid, or <see cref="InvalidReason.None"/>.</returns>
    internal InvalidReason WriteEndEvent()
    {
        // Takes precedence over all other reasons, as it does when the buffer throws before the end of the event.
        if (IsTooLarge)
            return InvalidReason.TooLarge;

        ValidateEvent();
        if (_invalidReason != InvalidReason.None)
            return _invalidReason;

        _json.WriteEnd((byte)'}');
        Rewind(_json.Length - 1);
        return _json.Length - _eventStart > EventLimits.MaxEventBytes ? InvalidReason.TooLarge : InvalidReason.None;
    }

    /// <summary>Removes an event that is not accepted, including its pending hashes.</summary>
    /// <param name="start">The written length before <see cref="WriteStartEvent"/>.</param>
    internal void Rollback(int start)
    {
        Rewind(start);
    }

    /// <summary>Computes and writes the pending hashes of all events.</summary>
    internal void FlushHashes() => _sha256.Flush();

    /// <summary>Clears all events, so that no personal data remains in memory, and returns a large buffer to the pool.</summary>
    internal void Reset()
    {
        if (_json.Capacity > MaxRetainedBytes)
            _json.Release();
        else
            _json.Clear();
        _sha256.Clear();
        ResetState();
    }

    private void ResetState()
    {
        _metadata = EventMetadata.None;
        _context = default;
        _consent = default;
        ResetEventState();
    }

    private void ResetEventState()
    {
        _deduplicator.Clear();
        _invalidReason = InvalidReason.None;
        ResetEventMembers();
        ResetUserData();
        ResetCustomData();
    }

    // Discards pending hashes after the position too, because their digits would overwrite what is written there next.
    private void Rewind(int position)
    {
        _sha256.DiscardFrom(position);
        _json.Rewind(position);
    }

    private static void RecordDrop(ReadOnlySpan<byte> key, DropReason reason) => IdentifierMetrics.RecordDropped(KeyNameCache.GetName(key), reason);

    // Keeps the first reason.
    private void Invalidate(InvalidReason reason)
    {
        if (_invalidReason == InvalidReason.None)
            _invalidReason = reason;
    }

    private void ValidateEvent()
    {
        ValidateTimeAndId();
        if (!CustomerInformationCheck.IsSufficient(_writtenIdentifiers))
            Invalidate(InvalidReason.CustomerInformationInsufficient);
        if (_metadata.RequiresValue && !_hasValue)
            Invalidate(InvalidReason.ValueMissing);
        // Not sent without it: a refund is no conversion.
        if (_isValueNegative)
            Invalidate(InvalidReason.ValueNegative);
        if ((_hasValue || _metadata.RequiresCurrency) && !_hasCurrency)
            Invalidate(InvalidReason.CurrencyMissing);
    }
}
