using System.Runtime.CompilerServices;
using Capi.Identity;

namespace Capi.Payload;

// event_source_url and referrer_url: the contract's, or otherwise the context's.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes <c>event_source_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void EventSourceUrl(string? value) => _hasEventSourceUrl |= TryUrl("event_source_url", "event_source_url"u8, value);

    /// <summary>Writes <c>event_source_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void EventSourceUrl(Uri? value) => EventSourceUrl(value?.OriginalString);

    /// <summary>Writes <c>referrer_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void ReferrerUrl(string? value) => _hasReferrerUrl |= TryUrl("referrer_url", "referrer_url"u8, value);

    /// <summary>Writes <c>referrer_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void ReferrerUrl(Uri? value) => ReferrerUrl(value?.OriginalString);

    private void UrlsOfContext()
    {
        // Business messaging events must not have an event_source_url.
        if (!_hasEventSourceUrl && _shape.TakesBrowserData)
            EventSourceUrl(_context.EventSourceUrl);
        if (!_hasReferrerUrl && _shape.TakesBrowserData)
            ReferrerUrl(_context.ReferrerUrl);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryUrl(string field, ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
            return false;

        if (WebUrl.IsOrdinary(value) && _json.TryPlainMember(key, value))
            return true;

        var start = _json.Length;
        _json.Name(key);
        var reason = WebUrl.Check(value);
        if (reason == DropReason.None && !_json.TryText(value))
            reason = DropReason.InvalidText;

        if (reason != DropReason.None)
        {
            Rewind(start);
            IdentityMetrics.Dropped(field, reason);
            return false;
        }

        _json.Comma();
        return true;
    }
}
