using System.ComponentModel;
using Capi.Hashing;
using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.Normalizers;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>Writes an event as JSON. Used by generated code; may change between versions.</summary>
/// <remarks>
/// Generated code calls, in this order: <c>WriteEventTime</c>, <c>WriteEventId</c>, <c>WriteEventSourceUrl</c>, <c>WriteReferrerUrl</c>,
/// <c>WriteOptOut</c> (the last three if the contract has them), <c>WriteStartUserData</c>, the identifiers, <c>WriteEndUserData</c>, and, if the
/// contract has custom data, <c>WriteStartCustomData</c>, the properties, <c>WriteEndCustomData</c>. Null values are omitted. Invalid values are
/// dropped and counted; they never cause an exception. Not thread safe.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MetaEventWriter
{
    // A typical event has about 2 KB. Larger buffers are returned to the pool, where others can use them.
    private const int MaxRetainedBytes = 64 * 1024;

    // A Guid has 36 characters, an IPv6 address with a scope ID at most 65.
    private const int MaxFormattedLength = 68;

    private const int Sha256HexLength = 64;

    // The contents array and the entry in it; anything nested deeper is not an entry of contents.
    private const int ContentEntryDepth = 2;

    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:sszzz";

    [ThreadStatic]
    private static MetaEventWriter? t_writer;

    private readonly JsonBuffer _json = new(EventLimits.MaxEventBytes);
    private readonly ItemDeduplicator _deduplicator;
    private readonly MultiBufferSha256<JsonDigestSink> _sha256;

    // Only set on the writer cached for its thread.
    private bool _isBusy;
    private NormalizationContext _normalization = new(default, Options: NormalizationOptions.Default, Assumptions: new());

    // The event being written.
    private EventMetadata _metadata = EventMetadata.None;
    private MetaEventContext _context;
    private MetaConsent _consent;
    private DateTimeOffset _now;
    private InvalidReason _invalidReason;
    private int _eventStart;
    private bool _isPixelEvent;
    private int _pixelEnd;

    // Its top-level members.
    private long _eventTimeTicks;
    private bool _hasEventId;
    private bool _hasEventTime;
    private bool _hasEventSourceUrl;
    private bool _hasReferrerUrl;

    // Its user_data, with the list being written.
    private ulong _writtenIdentifiers;
    private bool _isInList;
    private int _listStart;
    private int _listContentStart;

    // Its custom_data, with the open arrays and entries.
    private bool _hasValue;
    private bool _hasCurrency;
    private bool _isValueNegative;
    private int _customDataStart;
    private int _customDataContentStart;
    private Frame[] _frames = new Frame[4];
    private int _frameCount;
    private bool _isInContents;
    private ContentMembers _contentMembers;

    internal MetaEventWriter()
    {
        _deduplicator = new ItemDeduplicator(_json);
        _sha256 = new MultiBufferSha256<JsonDigestSink>(new JsonDigestSink(_json));
    }

    /// <summary>The JSON written. Complete after <see cref="WriteEndEvent"/> returned <see cref="InvalidReason.None"/> and <see cref="FlushHashes"/> was called; valid
    /// until the writer is used again.</summary>
    internal ReadOnlySpan<byte> WrittenSpan => _json.WrittenSpan;

    /// <summary>The name and the identifiers of the current event.</summary>
    internal EventProfile Profile => new(_metadata.NameCode, _writtenIdentifiers);

    /// <summary>The start of the current event in <see cref="WrittenSpan"/>.</summary>
    internal int EventStart => _eventStart;

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

    /// <summary>Sets the identifier settings until <see cref="Release"/>. Call before the first event.</summary>
    internal void Configure(NormalizationOptions settings) => _normalization.Options = settings;

    /// <summary>Returns this thread's cached writer, or a new one while that is in use: a getter of an event being written may send another event.</summary>
    internal static MetaEventWriter Acquire()
    {
        var writer = t_writer ??= new MetaEventWriter();
        if (writer._isBusy)
            return new MetaEventWriter();

        writer._isBusy = true;
        return writer;
    }

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
        _normalization.Today = DateOnly.FromDateTime(now.UtcDateTime);
        _json.WriteRaw(in metadata.Prefix);
    }

    /// <summary>Starts the browser's half of an event, which contains no event time, no action source and no identifier.</summary>
    internal void WriteStartPixelEvent(EventMetadata metadata, DateTimeOffset now)
    {
        WriteStartEvent(metadata, default, default, now);
        (_isPixelEvent, _pixelEnd) = (true, _json.Length);
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
    internal void Rollback(int start) => Rewind(start);

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
        ReleaseReferences();
    }

    /// <summary>Resets the writer and returns it to the cache.</summary>
    internal void Release()
    {
        Reset();
        _normalization.Options = NormalizationOptions.Default;
        if (_isBusy)
            _isBusy = false;
        else
            _json.Release();
    }

    // The rest of the state is reset when the next event starts.
    private void ReleaseReferences()
    {
        _metadata = EventMetadata.None;
        _context = default;
        _normalization.Country = _normalization.FallbackCountry = null;
    }

    private void ResetEventState()
    {
        _deduplicator.Clear();
        _invalidReason = InvalidReason.None;
        _isPixelEvent = false;
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

    private void RecordDrop(ReadOnlySpan<byte> key, DropReason reason)
    {
        if (!_isPixelEvent)
            IdentifierMetrics.RecordDropped(KeyNameCache.GetName(key), reason);
    }

    // The browser's half drops the same values; they are counted once, by the server's half.
    private void RecordDrop(string key, DropReason reason)
    {
        if (!_isPixelEvent)
            IdentifierMetrics.RecordDropped(key, reason);
    }

    // Keeps the first reason.
    private void Invalidate(InvalidReason reason)
    {
        if (_invalidReason == InvalidReason.None)
            _invalidReason = reason;
    }

    private void ValidateEvent()
    {
        ValidateTimeAndId();
        if (!_isPixelEvent && !CustomerInformationCheck.IsSufficient(_writtenIdentifiers))
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
