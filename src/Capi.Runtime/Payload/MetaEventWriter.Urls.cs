using System.Runtime.CompilerServices;
using Capi.Identifiers.Diagnostics;

namespace Capi.Payload;

// event_source_url and referrer_url: the contract's, or otherwise the context's.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes <c>event_source_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteEventSourceUrl(string? value) => _hasEventSourceUrl |= TryWriteUrl("event_source_url", "event_source_url"u8, value);

    /// <summary>Writes <c>event_source_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteEventSourceUrl(Uri? value) => WriteEventSourceUrl(value?.OriginalString);

    /// <summary>Writes <c>referrer_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteReferrerUrl(string? value) => _hasReferrerUrl |= TryWriteUrl("referrer_url", "referrer_url"u8, value);

    /// <summary>Writes <c>referrer_url</c> unchanged, if it is an absolute http or https URL; otherwise drops it.</summary>
    public void WriteReferrerUrl(Uri? value) => WriteReferrerUrl(value?.OriginalString);

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
            IdentifierMetrics.RecordDropped(keyName, reason);
            return false;
        }

        _json.WriteComma();
        return true;
    }
}
