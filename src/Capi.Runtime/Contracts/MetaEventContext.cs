using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>What the visitor's request tells about an event: browser and click id, address, user agent, URLs and consent.</summary>
/// <remarks>
/// Take it while the request lasts and keep it with the order: it survives a JSON round trip, so a payment webhook can
/// send the event an hour later. The JSON needs no options: <see cref="ToJson"/>, or System.Text.Json by reflection or by
/// source generation. The default value knows nothing and grants nothing. Immutable; its text form shows no value.
/// </remarks>
[JsonConverter(typeof(MetaEventContextJsonConverter))]
public readonly record struct MetaEventContext
{
    /// <summary>The click id: the <c>_fbc</c> cookie exactly as received, or built from <c>fbclid</c> (spec section 4).</summary>
    public string? Fbc { get; init; }

    /// <summary>The browser id: the <c>_fbp</c> cookie exactly as received.</summary>
    public string? Fbp { get; init; }

    /// <summary>The visitor's public IPv4 or IPv6 address, without a port.</summary>
    public string? ClientIpAddress { get; init; }

    /// <summary>The visitor's <c>User-Agent</c> header as received.</summary>
    public string? ClientUserAgent { get; init; }

    /// <summary>The absolute URL of the page on which the event happened.</summary>
    public string? EventSourceUrl { get; init; }

    /// <summary>The HTTP referrer of that page.</summary>
    public string? ReferrerUrl { get; init; }

    /// <summary>What the visitor allowed; the default is not granted.</summary>
    public MetaConsent Consent { get; init; }

    /// <summary>A JSON object with Meta's keys (<c>fbc</c>, <c>fbp</c>, <c>client_ip_address</c>, <c>client_user_agent</c>,
    /// <c>event_source_url</c>, <c>referrer_url</c>) and <c>consent</c>. What is null is left out. It holds personal data.</summary>
    public string ToJson() => MetaEventContextJson.Write(in this);

    /// <summary>Reads the object that <see cref="ToJson"/> writes.</summary>
    /// <remarks>Unknown properties are ignored. A property of the wrong type counts as absent, and a consent that can't be
    /// read as not granted: damaged data never grants.</remarks>
    /// <returns>False, with the default value, when the text is not one JSON object.</returns>
    public static bool TryParse([NotNullWhen(true)] string? json, out MetaEventContext context) =>
        MetaEventContextJson.TryRead(json, out context);

    /// <summary>Reads the object that <see cref="ToJson"/> writes.</summary>
    /// <exception cref="JsonException">The text is not one JSON object; the message repeats nothing of it.</exception>
    public static MetaEventContext Parse(string json) =>
        TryParse(json, out var context) ? context : throw new JsonException("A MetaEventContext is written as one JSON object.");

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Consent = ").Append(Consent.ToString()).Append(", ***");
        return true;
    }
}
