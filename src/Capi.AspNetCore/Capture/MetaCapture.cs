using Capi.AspNetCore.Cookies;
using Capi.AspNetCore.Datasets;
using Capi.AspNetCore.Hold;
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
    private HostDomain? _latestDomain;

    public MetaCapture(IOptions<MetaCaptureOptions> options, IEnumerable<IMetaConsentReader> registeredReaders, TimeProvider time, RequestDataset dataset, ILogger<MetaCapture> logger, IHeldEvents? heldEvents = null)
    {
        _dataset = dataset;
        _options = options.Value;
        EventHold = _options.EventHold.VisitorKey is { } visitorKey && heldEvents is not null ? new VisitorHold(visitorKey, heldEvents) : null;
        _consent = new ConsentCollector([.. _options.ConsentReaders, .. registeredReaders], _options.ConsentPolicy, logger);
        _pageUrl = new PageUrl(_options.QueryParameters);
        _time = time;
    }

    /// <summary>Holds events of visitors who haven't answered; null if that is off.</summary>
    public VisitorHold? EventHold { get; }

    /// <summary>True if the cookies are set by the server; not for a tenant whose events are not sent.</summary>
    public bool SetsCookies(HttpContext http) => _options.SetCookies && _dataset.IsKnown(http);

    /// <summary>True if links and redirects carry the click ID until the visitor answers.</summary>
    public bool CarriesClicks => _options.CarryClicks;

    /// <summary>Decides about the consent of the visitor.</summary>
    public ConsentDecision Decide(HttpContext http) => _consent.Decide(http);

    /// <summary>Decides again after the visitor answered in this request: the answer takes the place of what the app has stored.</summary>
    public ConsentDecision DecideAfterAnswer(HttpContext http, ConsentOutcome answer) => _consent.DecideAfterAnswer(http, answer);

    /// <summary>The domain of the cookies.</summary>
    public CookieDomain GetCookieDomain(HttpContext http)
    {
        // Nearly all requests of a site have the same host.
        var host = RequestHost.GetAuthority(http.Request);
        if (_latestDomain is { } latest && latest.Host == host)
            return latest.Domain;

        var domain = CookieDomain.FromHost(host, _options.CookieDomains);
        _latestDomain = new HostDomain(host, domain);
        return domain;
    }

    /// <summary>The click ID of the request; <paramref name="landingUrl"/> is searched first.</summary>
    public CookieResolution ResolveClickId(HttpContext http, string? landingUrl)
    {
        var cookie = CookieHeader.Find(http.Request, MetaCookies.ClickId);
        var fbclid = ClickIdFinder.Find(http.Request, landingUrl, hasCookie: ClickId.IsValid(cookie));
        return cookie is null && fbclid is null ? default : BrowserCookies.ResolveClickId(cookie, fbclid, GetCookieDomain(http), _time.GetUtcNow());
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
        if (!ClickId.TryGetTime(clickId, out var firstSeen))
            return TimeSpan.Zero;

        // Whole seconds, as in the cookie: a click of this request is some milliseconds old and lives for the whole 90 days.
        var age = TimeSpan.FromSeconds((long)(_time.GetUtcNow() - firstSeen).TotalSeconds);
        return age > TimeSpan.Zero ? BrowserCookies.Lifetime - age : BrowserCookies.Lifetime;
    }

    /// <summary>Creates the context. Without consent it has nothing but the consent, and the hold if events wait for the answer: what isn't captured can't be stored by mistake.</summary>
    public MetaEventContext CreateContext(HttpContext http, MetaRequest state)
    {
        var consent = state.Consent;
        if (!consent.AllowsSending)
        {
            var hold = ConsentCollector.IsUnanswered(state.Decision) ? EventHold?.Create(http, CreateHeldContext(http)) : null;
            return new MetaEventContext { Consent = consent, ConsentEvidence = state.Decision.Evidence, EventHold = hold };
        }

        var request = http.Request;
        var (url, referrer) = GetUrls(request);
        return new MetaEventContext
        {
            Consent = consent,
            ConsentEvidence = state.Decision.Evidence,
            Fbc = state.ClickId,
            Fbp = state.BrowserId,
            ClientIpAddress = ClientIpAddress.Choose(null, http.Connection.RemoteIpAddress?.ToString(), CookieHeader.Find(request, MetaCookies.ClientIpAddress)),
            ClientUserAgent = GetUserAgent(request),
            EventSourceUrl = url,
            ReferrerUrl = referrer,
        };
    }

    /// <summary>Reduces the URL of a page to what events may contain; null if it isn't one.</summary>
    public string? ReducePageUrl(string url) => _pageUrl.FromHeader(url);

    // What the request itself says. Cookies are read only with consent, and then added to the events.
    private MetaEventContext CreateHeldContext(HttpContext http)
    {
        var request = http.Request;
        var (url, referrer) = GetUrls(request);
        var fbclid = ClickIdFinder.Find(request, landingUrl: null, hasCookie: false);
        return new MetaEventContext
        {
            Fbc = fbclid is null ? null : ClickId.FromFbclid(fbclid, GetCookieDomain(http), _time.GetUtcNow()),
            ClientIpAddress = ClientIpAddress.Choose(null, http.Connection.RemoteIpAddress?.ToString(), null),
            ClientUserAgent = GetUserAgent(request),
            EventSourceUrl = url,
            ReferrerUrl = referrer,
        };
    }

    private static string? GetUserAgent(HttpRequest request) => request.Headers.UserAgent is { Count: > 0 } agent ? agent.ToString() : null;

    // The event happened on a page. A script's request goes to an endpoint that no visitor sees; its referrer is the page.
    private (string Url, string? Referrer) GetUrls(HttpRequest request)
    {
        var referrer = request.Headers.Referer is [{ } header] ? header : null;
        if (referrer is null)
            return (_pageUrl.FromRequest(request), null);

        // With enhanced navigation the page's URL is shown before the page is requested, and so it is its own referrer.
        if (PageNavigation.IsEnhancedNavigation(request) && _pageUrl.FromRequest(request) is var shown && shown == _pageUrl.FromHeader(referrer))
            return (shown, null);

        var isOwnPage = !PageNavigation.IsNavigation(request) && IsOwnSite(request, referrer);
        return isOwnPage && _pageUrl.FromHeader(referrer) is { } page ? (page, null) : (_pageUrl.FromRequest(request), _pageUrl.FromHeader(referrer));
    }

    private bool IsOwnSite(HttpRequest request, string referrer)
    {
        var host = PageUrl.GetHost(referrer);
        return RequestHost.Is(request, host)
            || (!host.IsEmpty && CookieDomain.FromHost(host.ToString(), _options.CookieDomains) == CookieDomain.FromHost(RequestHost.GetAuthority(request), _options.CookieDomains));
    }

    private sealed record HostDomain(string Host, CookieDomain Domain);
}
