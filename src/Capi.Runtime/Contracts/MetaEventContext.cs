using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>The context of an event captured from the visitor's request: click ID, browser ID, IP address, user agent, URLs and consent.</summary>
/// <remarks>
/// Capture it during the request and store it with the order, so that a payment webhook can send the event later: it survives a JSON
/// round trip, by <see cref="ToJson"/> or by System.Text.Json with reflection or source generation. The default value is empty, with consent
/// not granted. Immutable; <see cref="object.ToString"/> shows the consent and no other value.
/// </remarks>
[JsonConverter(typeof(MetaEventContextJsonConverter))]
public readonly record struct MetaEventContext
{
    /// <summary>The click ID: the <c>_fbc</c> cookie exactly as received, or built from <c>fbclid</c>
    /// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc">fbp and fbc</see>).</summary>
    public string? Fbc { get; init; }

    /// <summary>The browser ID: the <c>_fbp</c> cookie exactly as received.</summary>
    public string? Fbp { get; init; }

    /// <summary>The visitor's public IPv4 or IPv6 address, without a port.</summary>
    public string? ClientIpAddress { get; init; }

    /// <summary>The visitor's <c>User-Agent</c> header as received.</summary>
    public string? ClientUserAgent { get; init; }

    /// <summary>The absolute URL of the page on which the event happened.</summary>
    public string? EventSourceUrl { get; init; }

    /// <summary>The HTTP referrer of the page on which the event happened.</summary>
    public string? ReferrerUrl { get; init; }

    /// <summary>The visitor's consent; the default is not granted.</summary>
    public MetaConsent Consent { get; init; }

    /// <summary>How the consent was determined: the source, its version and the flags that decided, for example <c>granted: cookiebot marketing=true</c>. Not sent to Meta; kept
    /// as evidence of the decision. Must not contain an identifier.</summary>
    public string? ConsentEvidence { get; init; }

    /// <summary>Set if events of this context wait for the visitor's answer, which is still open; null (default) if they are withheld. Has no effect once consent is granted. Not part of
    /// the JSON: a stored context without consent contains nothing of the visitor.</summary>
    public EventHold? EventHold { get; init; }

    /// <summary>Returns a JSON object with Meta's keys (<c>fbc</c>, <c>fbp</c>, <c>client_ip_address</c>, <c>client_user_agent</c>,
    /// <c>event_source_url</c>, <c>referrer_url</c>), <c>consent</c> and <c>consent_evidence</c>. Null values are omitted. The JSON contains personal data.</summary>
    public string ToJson() => MetaEventContextJson.Write(in this);

    /// <summary>Parses the object that <see cref="ToJson"/> returns.</summary>
    /// <remarks>Unknown properties are ignored. A property of the wrong type counts as absent, and an unreadable consent as
    /// not granted.</remarks>
    /// <returns>False, with the default value, when the text is not a single JSON object.</returns>
    public static bool TryParse([NotNullWhen(true)] string? json, out MetaEventContext context) =>
        MetaEventContextJson.TryRead(json, out context);

    /// <summary>Parses the object that <see cref="ToJson"/> returns.</summary>
    /// <exception cref="JsonException">The text is not a single JSON object; the message doesn't contain it.</exception>
    public static MetaEventContext Parse(string json) =>
        TryParse(json, out var context) ? context : throw new JsonException("A MetaEventContext must be a single JSON object.");

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Consent = ").Append(Consent.ToString()).Append(", ***");
        return true;
    }
}
