using System.Runtime.CompilerServices;
using Capi.AspNetCore.Clicks;
using Capi.AspNetCore.Cookies;
using Capi.Consent;
using Capi.Identifiers;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Capture;

/// <summary>What is captured from one request. Each part is captured when it is first needed and then kept: a request that sends no event pays for none.</summary>
/// <remarks>Lazy also because the app's own middleware, such as <c>UseForwardedHeaders</c>, runs after the start of the request. Not thread safe, like the request.</remarks>
internal sealed class MetaRequest
{
    private static readonly MetaEventContext Speculative = new() { ConsentEvidence = "requested ahead of a visit" };

    private readonly HttpContext _http;
    private readonly MetaCapture _capture;

    private ConsentDecision? _decision;
    private bool _hasWrittenAnswer;
    private bool _isHoldSettled;
    private StrongBox<MetaEventContext>? _context;
    private string? _landingUrl;
    private bool _hasIdentifiers;
    private bool _hasClick;
    private CookieResolution _clickId;
    private CookieResolution _browserId;

    private MetaRequest(HttpContext http, MetaCapture capture) => (_http, _capture) = (http, capture);

    /// <summary>The decision about the visitor's consent.</summary>
    public ConsentDecision Decision => _decision ??= _capture.Decide(_http);

    /// <summary>The consent that the decision stands for.</summary>
    public MetaConsent Consent => ConsentMapping.ToMetaConsent(Decision);

    /// <summary>The consent that the response may show: none if other visitors may get the same response.</summary>
    public MetaConsent PageConsent => PageNavigation.IsSharedWithVisitors(_http.Response) ? MetaConsent.NotGranted : Consent;

    /// <summary>True if the visitor refused, as opposed to not having answered yet.</summary>
    public bool IsRefused => ConsentMapping.IsRefused(Decision);

    /// <summary>True if the visitor answered in this request.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>True if links and redirects carry the click ID until the visitor answers.</summary>
    public bool CarriesClick => _capture.CarriesClicks;

    /// <summary>Returns the click ID for the links or the redirect of this response, which is then for this visitor alone; null without a click, after the answer, and if a cache
    /// that several visitors share may store the response.</summary>
    public string? FindPendingClick()
    {
        if (!CarriesClick || IsAnswered || PendingClick.Find(_http.Request) is not { } fbclid || !Decision.IsUndecided || PageNavigation.IsSharedWithVisitors(_http.Response))
            return null;

        _hasClick = true;
        return fbclid;
    }

    /// <summary>The context of the request's events. Nothing happens in a request that the browser makes ahead of a visit, so its events are withheld.</summary>
    public MetaEventContext Context => PageNavigation.IsSpeculative(_http.Request) ? Speculative : PageContext;

    /// <summary>The context of the page, also of one that is requested ahead: its events happen when it is shown.</summary>
    public MetaEventContext PageContext
    {
        get
        {
            if (_context is not null)
                return _context.Value;

            // Without consent and hold it has nothing but the decision, so that creating it again costs less than keeping it.
            var context = _capture.CreateContext(_http, this);
            if (context.EventSourceUrl is not null || context.EventHold is not null)
                _context = new StrongBox<MetaEventContext>(context);
            SettleHold(context);
            return context;
        }
    }

    /// <summary>The click ID to send; null without one.</summary>
    public string? ClickId => Resolve()._clickId.Value;

    /// <summary>The browser ID to send; null if the browser has none and this request can't give it one.</summary>
    public string? BrowserId => Resolve()._browserId.Value;

    /// <summary>Returns the state of the request, which is created with the first call.</summary>
    /// <exception cref="InvalidOperationException">The capture isn't registered.</exception>
    public static MetaRequest Get(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Features.Get<MetaRequest>() is { } known)
            return known;

        var capture = (MetaCapture?)http.RequestServices?.GetService(typeof(MetaCapture))
            ?? throw new InvalidOperationException("The capture of Meta's context isn't registered: call builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.");
        return Create(http, capture);
    }

    /// <summary>Creates the state of the request.</summary>
    public static MetaRequest Create(HttpContext http, MetaCapture capture)
    {
        var request = new MetaRequest(http, capture);
        http.Features.Set(request);
        return request;
    }

    /// <summary>Sets the cookies at once, because the request that stores the answer may be a script's.</summary>
    public void Grant(string? landingUrl)
    {
        _decision = _capture.DecideAfterAnswer(_http, ConsentOutcome.Granted);
        IsAnswered = true;
        _landingUrl = landingUrl;
        (_context, _hasIdentifiers) = (null, false);
        if (Consent.AllowsSending && !_http.Response.HasStarted)
            WriteCookies(isAnswer: true);
        ApplyAnswerToHold();
    }

    /// <summary>Deletes the cookies.</summary>
    public void Withdraw()
    {
        _decision = _capture.DecideAfterAnswer(_http, ConsentOutcome.Denied);
        IsAnswered = true;
        (_context, _hasIdentifiers) = (null, false);
        if (!_http.Response.HasStarted)
            MetaCookies.DeleteAll(_http, _capture.GetCookieDomain(_http));
        _hasWrittenAnswer = true;
        ApplyAnswerToHold();
    }

    /// <summary>Completes redirects, and sets or deletes the cookies as the response starts: now the app's middleware has run and the type of the response is known.</summary>
    public void CompletePage()
    {
        ClickRedirect.Complete(_http, this);
        if (_hasClick && _http.Response.Headers.CacheControl.Count == 0)
            _http.Response.Headers.CacheControl = "private";
        if (_hasWrittenAnswer || !PageNavigation.IsPage(_http.Response))
            return;

        CaptureForHold();
        if (Consent.AllowsSending)
        {
            if (!PageNavigation.IsSharedCacheable(_http.Response))
                WriteCookies(isAnswer: false);
        }
        else if (IsRefused && MetaCookies.IsAnyIn(_http.Request))
        {
            MetaCookies.DeleteAll(_http, _capture.GetCookieDomain(_http));
        }
    }

    // With the context, which contains what the events are completed with.
    private void CaptureForHold()
    {
        if (_capture.EventHold is not null && !Decision.IsUndecided)
            _ = PageContext;
    }

    private void ApplyAnswerToHold()
    {
        _isHoldSettled = false;
        CaptureForHold();
    }

    // Once per request also without an answer in it: a consent platform stores the answer in the browser, and only the next request shows it.
    private void SettleHold(in MetaEventContext context)
    {
        if (_isHoldSettled || _capture.EventHold is not { } hold || Decision.IsUndecided)
            return;

        _isHoldSettled = true;
        if (Consent.AllowsSending)
            hold.Release(_http, context);
        else
            hold.Erase(_http);
    }

    private void WriteCookies(bool isAnswer)
    {
        _hasWrittenAnswer = isAnswer;
        if (!_capture.SetsCookies(_http))
            return;

        Resolve();
        if (_clickId is { Value: { } clickId, Outcome: var clickOutcome } && ShouldWrite(clickOutcome, isAnswer))
            MetaCookies.Set(_http, MetaCookies.ClickId, clickId, _capture.GetCookieDomain(_http), _capture.GetRemainingLifetime(clickId));
        if (_browserId is { Value: { } browserId, Outcome: var browserOutcome } && ShouldWrite(browserOutcome, isAnswer))
            MetaCookies.Set(_http, MetaCookies.BrowserId, browserId, _capture.GetCookieDomain(_http), BrowserCookies.Lifetime);
    }

    // A kept cookie is renewed once per visit, unchanged: Safari limits cookies that a script has set to seven days.
    private bool ShouldWrite(CookieOutcome outcome, bool isAnswer) =>
        outcome is CookieOutcome.Created or CookieOutcome.Replaced || isAnswer || PageNavigation.IsArrival(_http.Request);

    private MetaRequest Resolve()
    {
        if (_hasIdentifiers)
            return this;

        (_clickId, _browserId, _hasIdentifiers) = (_capture.ResolveClickId(_http, _landingUrl), _capture.ResolveBrowserId(_http, canStore: CanStoreCookies()), true);
        return this;
    }

    // A new browser ID makes sense only if the browser keeps it.
    private bool CanStoreCookies() => _capture.SetsCookies(_http) && !_http.Response.HasStarted && (_hasWrittenAnswer || _landingUrl is not null || PageNavigation.IsNavigation(_http.Request));
}
