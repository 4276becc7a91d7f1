using System.Runtime.CompilerServices;
using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.Text;

namespace Capi.Payload;

// The top-level members of the event. The URLs are the contract's, or otherwise the context's.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes <c>event_time</c> in whole Unix seconds.</summary>
    /// <remarks>Meta rejects times in the future (subcode 2804004), but clocks differ: a time up to one minute in the future is sent as
    /// the current time, a later one makes the event invalid. An event older than 7 (62) days less one minute is too old.</remarks>
    public void WriteEventTime(DateTimeOffset? value) => WriteEventTime(value.GetValueOrDefault());

    /// <summary>Same as the other overload; the default value counts as not set.</summary>
    public void WriteEventTime(DateTimeOffset value)
    {
        var ticks = value.UtcTicks;
        if (ticks == 0)
            return;

        _hasEventTime = true;
        var age = _now.UtcTicks - ticks;
        if (-age > EventLimits.ClockSkew.Ticks)
            Invalidate(InvalidReason.EventTimeInFuture);
        else if (age > _metadata.MaxAge.Ticks)
            Invalidate(InvalidReason.EventTimeTooOld);

        _eventTimeTicks = age < 0 ? _now.UtcTicks : ticks;
        if (!_isPixelEvent)
            _json.WriteMember("event_time"u8, (_eventTimeTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
    }

    /// <summary>Writes <c>event_id</c> exactly as given, followed by <c>action_source</c>.</summary>
    /// <remarks>The Pixel sends the ID in a URL, which changes control characters. Meta would then not deduplicate the two events, so an
    /// ID with control characters makes the event invalid.</remarks>
    public void WriteEventId(string? value)
    {
        if (value is null || TextValidator.IsEmptyOrWhiteSpace(value))
            return;

        if (value.Length <= EventLimits.MaxTextLength && _json.TryWritePlainMember("event_id"u8, value))
        {
            CompleteEventId();
            return;
        }

        var start = _json.Length;
        _json.WritePropertyName("event_id"u8);
        if (value.Length <= EventLimits.MaxTextLength && !TextValidator.ContainsControlCharacter(value) && _json.TryWriteString(value))
        {
            _json.WriteComma();
            CompleteEventId();
            return;
        }

        Rewind(start);
        Invalidate(InvalidReason.EventIdUnusable);
    }

    /// <summary>Writes a Guid as <c>event_id</c>; <see cref="Guid.Empty"/> counts as not set.</summary>
    public void WriteEventId(Guid? value) => WriteFormattedEventId(value, "D");

    /// <summary>Writes an integer as <c>event_id</c>; 0 counts as not set.</summary>
    public void WriteEventId(long? value) => WriteFormattedEventId(value);

    /// <summary>Writes an integer as <c>event_id</c>; 0 counts as not set.</summary>
    public void WriteEventId(ulong? value) => WriteFormattedEventId(value);

    /// <summary>Writes <c>opt_out</c>.</summary>
    public void WriteOptOut(bool? value) => WriteMember("opt_out"u8, value);

    /// <summary>Writes <c>event_source_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteEventSourceUrl(string? value) => _hasEventSourceUrl |= TryWriteUrl("event_source_url", "event_source_url"u8, value);

    /// <summary>Writes <c>event_source_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteEventSourceUrl(Uri? value) => WriteEventSourceUrl(value?.OriginalString);

    /// <summary>Writes <c>referrer_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteReferrerUrl(string? value) => _hasReferrerUrl |= TryWriteUrl("referrer_url", "referrer_url"u8, value);

    /// <summary>Writes <c>referrer_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteReferrerUrl(Uri? value) => WriteReferrerUrl(value?.OriginalString);

    /// <summary>The latest time at which a request with the event may start: Meta checks the age of <c>event_time</c> on arrival.</summary>
    internal DateTimeOffset SendDeadline => new DateTimeOffset(_eventTimeTicks, TimeSpan.Zero) + _metadata.MaxAge;

    private void WriteFormattedEventId<T>(T? value, ReadOnlySpan<char> format = default)
        where T : struct, IUtf8SpanFormattable, IEquatable<T>
    {
        if (value is not { } id || id.Equals(default))
            return;
        _json.WritePropertyName("event_id"u8);
        _json.WriteQuoted(id, format);
        _json.WriteComma();
        CompleteEventId();
    }

    private void CompleteEventId()
    {
        if (_isPixelEvent)
            _pixelEnd = _json.Length;
        else
            _json.WriteRaw(in _metadata.ActionSourceProperty);
        _hasEventId = true;
    }

    private void ValidateTimeAndId()
    {
        if (!_hasEventTime)
            Invalidate(InvalidReason.EventTimeMissing);
        if (!_hasEventId)
            Invalidate(InvalidReason.EventIdMissing);
    }

    private void ResetEventMembers() => _hasEventId = _hasEventTime = _hasEventSourceUrl = _hasReferrerUrl = false;

    private void WriteContextUrls()
    {
        // Business messaging events must not have an event_source_url.
        if (!_hasEventSourceUrl && _metadata.AcceptsBrowserData)
            WriteEventSourceUrl(_context.EventSourceUrl);
        if (!_hasReferrerUrl && _metadata.AcceptsBrowserData)
            WriteReferrerUrl(_context.ReferrerUrl);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryWriteUrl(string keyName, ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
            return false;

        if (WebUrl.IsValidIfPlainAscii(value) && _json.TryWritePlainMember(key, value))
            return true;

        var start = _json.Length;
        _json.WritePropertyName(key);
        var reason = WebUrl.Validate(value);
        if (reason == DropReason.None && !_json.TryWriteString(value))
            reason = DropReason.InvalidText;

        if (reason != DropReason.None)
        {
            Rewind(start);
            RecordDrop(keyName, reason);
            return false;
        }

        _json.WriteComma();
        return true;
    }
}
