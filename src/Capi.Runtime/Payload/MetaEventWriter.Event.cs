using Capi.Identity;

namespace Capi.Payload;

// The top-level members of the event.
public sealed partial class MetaEventWriter
{
    private long _sentTicks;
    private bool _hasEventId;
    private bool _hasEventTime;
    private bool _hasEventSourceUrl;
    private bool _hasReferrerUrl;

    /// <summary>The latest time at which a request with the event may start: Meta checks the age of <c>event_time</c> on arrival.</summary>
    internal DateTimeOffset SendableUntil => new DateTimeOffset(_sentTicks, TimeSpan.Zero) + _shape.MaxAge;

    /// <summary>Writes <c>event_time</c> in whole Unix seconds.</summary>
    /// <remarks>Meta rejects times in the future (subcode 2804004), but clocks differ: a time up to one minute in the future is sent as
    /// the current time, a later one makes the event invalid. An event older than 7 (62) days less one minute is too old.</remarks>
    public void EventTime(DateTimeOffset? value) => EventTime(value.GetValueOrDefault());

    /// <summary>Same as the other overload; the default value counts as not set.</summary>
    public void EventTime(DateTimeOffset value)
    {
        var ticks = value.UtcTicks;
        if (ticks == 0)
            return;

        _hasEventTime = true;
        var age = _now.UtcTicks - ticks;
        if (-age > EventLimits.ClockSkew.Ticks)
            Invalidate(InvalidReason.EventTimeInFuture);
        else if (age > _shape.MaxAge.Ticks)
            Invalidate(InvalidReason.EventTimeTooOld);

        _sentTicks = age < 0 ? _now.UtcTicks : ticks;
        _json.Member("event_time"u8, (_sentTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
    }

    /// <summary>Writes <c>event_id</c> exactly as given, followed by <c>action_source</c>.</summary>
    /// <remarks>The Pixel sends the ID in a URL, which changes control characters. Meta would then not deduplicate the two events, so an
    /// ID with control characters makes the event invalid.</remarks>
    public void EventId(string? value)
    {
        if (value is null || PlainText.IsBlank(value))
            return;

        if (value.Length <= EventLimits.MaxTextLength && _json.TryPlainMember("event_id"u8, value))
        {
            EndEventId();
            return;
        }

        var start = _json.Length;
        _json.Name("event_id"u8);
        if (value.Length <= EventLimits.MaxTextLength && !PlainText.HasControlCharacter(value) && _json.TryText(value))
        {
            _json.Comma();
            EndEventId();
            return;
        }

        Rewind(start);
        Invalidate(InvalidReason.EventIdUnusable);
    }

    /// <summary>Writes a Guid as <c>event_id</c>; <see cref="Guid.Empty"/> counts as not set.</summary>
    public void EventId(Guid? value) => FormattedEventId(value, "D");

    /// <summary>Writes an integer as <c>event_id</c>; 0 counts as not set.</summary>
    public void EventId(long? value) => FormattedEventId(value);

    /// <summary>Writes an integer as <c>event_id</c>; 0 counts as not set.</summary>
    public void EventId(ulong? value) => FormattedEventId(value);

    /// <summary>Writes <c>opt_out</c>.</summary>
    public void OptOut(bool? value) => Add("opt_out"u8, value);

    private void FormattedEventId<T>(T? value, ReadOnlySpan<char> format = default)
        where T : struct, IUtf8SpanFormattable, IEquatable<T>
    {
        if (value is not { } id || id.Equals(default))
            return;
        _json.Name("event_id"u8);
        _json.Quoted(id, format);
        _json.Comma();
        EndEventId();
    }

    private void EndEventId()
    {
        _json.Raw(_shape.ActionSource);
        _hasEventId = true;
    }

    private void CheckEvent()
    {
        if (!_hasEventTime)
            Invalidate(InvalidReason.EventTimeMissing);
        if (!_hasEventId)
            Invalidate(InvalidReason.EventIdMissing);
    }

    private void ResetEvent() => _hasEventId = _hasEventTime = _hasEventSourceUrl = _hasReferrerUrl = false;
}
