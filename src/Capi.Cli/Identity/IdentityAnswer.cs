using System.Text.Json;
using Capi.Identity;

namespace Capi.Cli.Identity;

/// <summary>Writes the fbc, fbp and client_ip_address of a browser request, and the cookies to set in the response.</summary>
internal static class IdentityAnswer
{
    // 90 days.
    private const int MaxAge = 7_776_000;

    public static void Write(Visit visit, Utf8JsonWriter json)
    {
        var (domain, now) = (visit.Domain, visit.Now);
        var fbc = ClickId.Resolve(visit.FbcCookie, visit.Fbclid, domain, now);
        var fbp = BrowserId.Resolve(visit.FbpCookie, domain, now);

        Write(json, "fbc"u8, fbc);
        Write(json, "fbp"u8, fbp);
        json.WriteString("client_ip_address"u8, ClientIpAddress.Choose(visit.ForwardedFor, visit.RemoteAddress, visit.FbiCookie));
        json.WriteStartArray("set_cookies"u8);
        SetCookie(json, "_fbc"u8, fbc, domain);
        SetCookie(json, "_fbp"u8, fbp, domain);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, CookieResolution resolution)
    {
        json.WriteStartObject(name);
        json.WriteString("value"u8, resolution.Value);
        json.WriteString("outcome"u8, NameOf(resolution.Outcome));
        json.WriteEndObject();
    }

    // A kept value is already in the browser; its expiry is not extended.
    private static void SetCookie(Utf8JsonWriter json, ReadOnlySpan<byte> name, CookieResolution resolution, CookieDomain domain)
    {
        if (resolution.Outcome is not (CookieOutcome.Created or CookieOutcome.Replaced))
            return;

        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteString("value"u8, resolution.Value);
        json.WriteString("domain"u8, domain.Name);
        json.WriteNumber("max_age"u8, MaxAge);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> NameOf(CookieOutcome outcome) => outcome switch
    {
        CookieOutcome.Kept => "kept"u8,
        CookieOutcome.Created => "created"u8,
        CookieOutcome.Replaced => "replaced"u8,
        _ => "none"u8,
    };
}
