using System.Text;

namespace Capi;

/// <summary>What the visitor's request tells about an event: browser and click id, address, user agent, URLs and consent.</summary>
/// <remarks>
/// Take it while the request lasts and keep it with the order: it survives a JSON round trip, so a payment webhook can
/// send the event an hour later. The default value knows nothing and grants nothing. Immutable; its text form shows no value.
/// </remarks>
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

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Consent = ").Append(Consent.ToString()).Append(", ***");
        return true;
    }
}
