using Capi.Cli.JsonLines;
using Capi.Identity;

namespace Capi.Cli.Identity;

/// <summary>What a browser's request tells. Every member may be missing. It holds personal data, so it does not print itself.</summary>
internal sealed class Visit
{
    /// <summary>The Host header, perhaps with a port.</summary>
    public string? Host { get; set; }

    /// <summary>The domains on which cookies are set, if configured.</summary>
    public List<string> CookieDomains { get; } = [];

    /// <summary>The address of the page.</summary>
    public string? Url { get; set; }

    /// <summary>The page before, which may still carry the click id.</summary>
    public string? Referrer { get; set; }

    /// <summary>The cookie <c>_fbc</c>.</summary>
    public string? FbcCookie { get; set; }

    /// <summary>The cookie <c>_fbp</c>.</summary>
    public string? FbpCookie { get; set; }

    /// <summary>The cookie <c>_fbi</c>.</summary>
    public string? FbiCookie { get; set; }

    /// <summary>The X-Forwarded-For header.</summary>
    public string? ForwardedFor { get; set; }

    /// <summary>The address of the connection.</summary>
    public string? RemoteAddress { get; set; }

    /// <summary>The present in Unix milliseconds; the real present when it is missing.</summary>
    public long? NowMs { get; set; }

    /// <summary>The domain of the cookies on this host.</summary>
    public CookieDomain Domain => CookieDomain.For(Host, CookieDomains);

    /// <summary>The present.</summary>
    public DateTimeOffset Now => UnixTime.Of(NowMs);

    /// <summary>The click id of the page, else of the page before.</summary>
    public string? Fbclid => ClickId.FindFbclid(Url) ?? ClickId.FindFbclid(Referrer);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Host = Url = Referrer = FbcCookie = FbpCookie = FbiCookie = ForwardedFor = RemoteAddress = null;
        NowMs = null;
        CookieDomains.Clear();
    }
}
