using System.Text.Json;
using Capi.Identifiers;

namespace Capi.Cli.Identity;

/// <summary>Writes the fbc, fbp and client_ip_address of a browser request, and the cookies to set in the response.</summary>
internal static class IdentityResponse
{
    public static void Write(BrowserRequest request, Utf8JsonWriter writer)
    {
        var (domain, now) = (request.Domain, request.Now);
        var fbc = BrowserCookies.ResolveClickId(request.FbcCookie, request.Fbclid, domain, now);
        var fbp = BrowserId.Resolve(request.FbpCookie, domain, now);

        Write(writer, "fbc"u8, fbc);
        Write(writer, "fbp"u8, fbp);
        writer.WriteString("client_ip_address"u8, ClientIpAddress.Choose(request.ForwardedFor, request.RemoteAddress, request.FbiCookie));
        writer.WriteStartArray("set_cookies"u8);
        WriteSetCookie(writer, "_fbc"u8, fbc, domain);
        WriteSetCookie(writer, "_fbp"u8, fbp, domain);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, CookieResolution resolution)
    {
        writer.WriteStartObject(name);
        writer.WriteString("value"u8, resolution.Value);
        writer.WriteString("outcome"u8, GetOutcomeName(resolution.Outcome));
        writer.WriteEndObject();
    }

    // A kept value is already in the browser; its expiry is not extended.
    private static void WriteSetCookie(Utf8JsonWriter writer, ReadOnlySpan<byte> name, CookieResolution resolution, CookieDomain domain)
    {
        if (resolution.Outcome is not (CookieOutcome.Created or CookieOutcome.Replaced))
            return;

        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WriteString("value"u8, resolution.Value);
        writer.WriteString("domain"u8, domain.Name);
        writer.WriteNumber("max_age"u8, (long)BrowserCookies.Lifetime.TotalSeconds);
        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> GetOutcomeName(CookieOutcome outcome) => outcome switch
    {
        CookieOutcome.Kept => "kept"u8,
        CookieOutcome.Created => "created"u8,
        CookieOutcome.Replaced => "replaced"u8,
        _ => "none"u8,
    };
}
