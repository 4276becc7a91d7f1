using Capi.AspNetCore.Cookies;
using Capi.AspNetCore.Datasets;
using Capi.AspNetCore.Urls;
using Capi.Consent;
using Capi.Identifiers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Capture;

/// <summary>Captures consent, identifiers and URLs of requests. Thread safe.</summary>
internal sealed class MetaCapture
{
    private readonly MetaCaptureOptions _options;
    private readonly ConsentCollector _consent;
    private readonly PageUrl _pageUrl;
    private readonly TimeProvider _time;
    private readonly RequestDataset _dataset;

    public MetaCapture(IOptions<MetaCaptureOptions> options, IEnumerable<IMetaConsentReader> registeredReaders, TimeProvider time, RequestDataset dataset, ILogger<MetaCapture> logger)
    {
        _dataset = dataset;
        _options = options.Value;
        _consent = new ConsentCollector([.. _options.ConsentReaders, .. registeredReaders], _options.ConsentPolicy, logger);
        _pageUrl = new PageUrl(_options.QueryParameters);
        _time = time;
    }

    /// <summary>True if the cookies are set by the server; not for a tenant whose events are not sent.</summary>
    public bool SetsCookies(HttpContext http) => _options.SetCookies && _dataset.IsKnown(http);

    /// <summary>Decides about the consent of the visitor.</summary>
    public ConsentDecision Decide(HttpContext http) => _consent.Decide(http);

    /// <summary>Decides again after the visitor answered in this request: the answer takes the place of what the app has stored.</summary>
    public ConsentDecision DecideAfterAnswer(HttpContext http, ConsentOutcome answer) => _consent.DecideAfterAnswer(http, answer);

    /// <summary>The domain of the cookies.</summary>
    public CookieDomain GetCookieDomain(HttpContext http) => CookieDomain.FromHost(http.Request.Host.Value, _options.CookieDomains);

    /// <summary>The click ID of the request; <paramref name="landingUrl"/> is searched first.</summary>
    public CookieResolution ResolveClickId(HttpContext http, string? landingUrl)
    {
        var cookie = CookieHeader.Find(http.Request, MetaCookies.ClickId);
        var fbclid = ClickIdFinder.Find(landingUrl) ?? ClickIdFinder.Find(http.Request, hasCookie: ClickId.IsValid(cookie));
        return cookie is null && fbclid is null ? default : ClickId.Resolve(cookie, fbclid, GetCookieDomain(http), _time.GetUtcNow());
    }

    /// <summary>The browser ID of the request.</summary>
    /// <param name="canStore">True if the response can give the browser a new one.</param>
    public CookieResolution ResolveBrowserId(HttpContext http, bool canStore)
    {
        var cookie = CookieHeader.Find(http.Request, MetaCookies.BrowserId);
        return !canStore && !BrowserId.IsValid(cookie) ? default : BrowserId.Resolve(cookie, GetCookieDomain(http), _time.GetUtcNow());
    }

    /// <summary>The life that the cookie of a click has left: 90 days from the click.</summary>
    public TimeSpan GetRemainingLifetime(string clickId)
    {
        var parts = clickId.Split('.', 4);
        return parts.Length == 4 && long.TryParse(parts[2], out var milliseconds)
            ? TimeSpan.FromMilliseconds(Math.Min(milliseconds - _time.GetUtcNow().ToUnixTimeMilliseconds(), 0)) + MetaCookies.Lifetime
            : TimeSpan.Zero;
    }

    /// <summary>Creates the context. Without consent it has nothing but the consent: what isn't captured can't be stored by mistake.</summary>
    public MetaEventContext CreateContext(HttpContext http, MetaRequest state)
    {
        var consent = state.Consent;
        if (!consent.AllowsSending)
            return new MetaEventContext { Consent = consent, ConsentEvidence = state.Decision.Evidence };

        var request = http.Request;
        var (url, referrer) = GetUrls(request);
        return new MetaEventContext
        {
            Consent = consent,
            ConsentEvidence = state.Decision.Evidence,
            Fbc = state.ClickId,
            Fbp = state.BrowserId,
            ClientIpAddress = ClientIpAddress.Choose(null, http.Connection.RemoteIpAddress?.ToString(), CookieHeader.Find(request, MetaCookies.ClientIpAddress)),
            ClientUserAgent = request.Headers.UserAgent is { Count: > 0 } agent ? agent.ToString() : null,
            EventSourceUrl = url,
            ReferrerUrl = referrer,
        };
    }

    // The event happened on a page. A script's request goes to an endpoint that no visitor sees; its referrer is the page.
    private (string Url, string? Referrer) GetUrls(HttpRequest request)
    {
        var referrer = request.Headers.Referer is [{ } header] ? header : null;
        if (referrer is null)
            return (_pageUrl.FromRequest(request), null);

        var isOwnPage = !PageNavigation.IsNavigation(request) && IsOwnSite(request, referrer);
        return isOwnPage && _pageUrl.FromHeader(referrer) is { } page ? (page, null) : (_pageUrl.FromRequest(request), _pageUrl.FromHeader(referrer));
    }

    private bool IsOwnSite(HttpRequest request, string referrer)
    {
        var host = PageUrl.GetHost(referrer);
        return host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            || (!host.IsEmpty && CookieDomain.FromHost(host.ToString(), _options.CookieDomains) == CookieDomain.FromHost(request.Host.Host, _options.CookieDomains));
    }
}
