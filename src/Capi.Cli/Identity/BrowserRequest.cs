using Capi.Cli.JsonLines;
using Capi.Identifiers;

namespace Capi.Cli.Identity;

/// <summary>The data of a browser request. All members are optional. Contains personal data, so it has no ToString.</summary>
internal sealed class BrowserRequest
{
    /// <summary>The Host header, optionally with a port.</summary>
    public string? Host { get; set; }

    /// <summary>The configured cookie domains.</summary>
    public List<string> CookieDomains { get; } = [];

    /// <summary>The URL of the page.</summary>
    public string? Url { get; set; }

    /// <summary>The referrer, whose URL can contain the fbclid.</summary>
    public string? Referrer { get; set; }

    /// <summary>The <c>_fbc</c> cookie.</summary>
    public string? FbcCookie { get; set; }

    /// <summary>The <c>_fbp</c> cookie.</summary>
    public string? FbpCookie { get; set; }

    /// <summary>The <c>_fbi</c> cookie.</summary>
    public string? FbiCookie { get; set; }

    /// <summary>The X-Forwarded-For header.</summary>
    public string? ForwardedFor { get; set; }

    /// <summary>The remote IP address of the connection.</summary>
    public string? RemoteAddress { get; set; }

    /// <summary>The current time in Unix milliseconds; defaults to the system clock.</summary>
    public long? NowMs { get; set; }

    /// <summary>The cookie domain for this host.</summary>
    public CookieDomain Domain => CookieDomain.FromHost(Host, CookieDomains);

    /// <summary>The current time.</summary>
    public DateTimeOffset Now => UnixTime.GetTimeOrNow(NowMs);

    /// <summary>The fbclid of the page URL, otherwise of the referrer.</summary>
    public string? Fbclid => BrowserCookies.FindFbclid(Url, Referrer);

    /// <summary>Clears all members for the next line.</summary>
    public void Reset()
    {
        Host = Url = Referrer = FbcCookie = FbpCookie = FbiCookie = ForwardedFor = RemoteAddress = null;
        NowMs = null;
        CookieDomains.Clear();
    }
}
