using Capi.AspNetCore;
using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Capi.Benchmarks.Capture;

/// <summary>One kind of request, which is passed through the middleware again and again.</summary>
internal sealed class CaptureScenario
{
    private const string UnrelatedCookies =
        "_ga=GA1.1.1234567890.1700000000; _ga_ABCDEFGHIJ=GS2.1.s1700000000$o1$g1$t1700000100$j60$l0$h0; session=3f2504e0-4f89-11d3-9a0c-0305e82c3301; cart=TEA-ASSAM-100%3A2; theme=dark";

    private const string OneTrust =
        "OptanonConsent=isGpcEnabled=0&datestamp=Fri+Sep+04+2026+10%3A00%3A00+GMT%2B0200&version=202606.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&consentId=4fd8e3a1-7d3f-4a30-b5a5-97d0a5fbb0f4"
        + "&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A1&intType=1&geolocation=DE%3BBE";

    private readonly RequestDelegate _pipeline;
    private readonly StartingResponse _response = new();
    private readonly DefaultHttpContext _http = new();

    private CaptureScenario(string name, RequestDelegate pipeline, IServiceProvider services, string cookies, string query, bool isPage)
    {
        (Name, _pipeline) = (name, pipeline);
        _http.RequestServices = services;
        _http.Features.Set<IHttpResponseFeature>(_response);
        var request = _http.Request;
        (request.Method, request.Scheme, request.Host, request.Path, request.QueryString) = ("GET", "https", new HostString("www.shop.example"), "/products/assam", new QueryString(query));
        _http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse("9.9.9.9");
        var headers = request.Headers;
        headers.Cookie = cookies;
        headers.Accept = isPage ? "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" : "*/*";
        headers.UserAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
        headers.Referer = "https://www.shop.example/";
        headers["Sec-Fetch-Dest"] = isPage ? "document" : "empty";
        headers["Sec-Fetch-Mode"] = isPage ? "navigate" : "cors";
        headers["Sec-Fetch-Site"] = "same-origin";
        _response.Headers.ContentType = "text/html; charset=utf-8";
    }

    public string Name { get; }

    /// <summary>Creates the kinds of requests.</summary>
    /// <param name="middleware">The pipeline with the middleware.</param>
    /// <param name="pipeline">The same pipeline without it: the cost of the loop itself.</param>
    public static CaptureScenario[] CreateAll(RequestDelegate middleware, RequestDelegate pipeline, IServiceProvider services) =>
    [
        new("floor", pipeline, services, UnrelatedCookies, "", isPage: true),
        new("script, no relevant cookie", middleware, services, UnrelatedCookies, "", isPage: false),
        new("page, no relevant cookie", middleware, services, UnrelatedCookies, "", isPage: true),
        new("page, no cookie", middleware, services, "", "", isPage: true),
        new("page, fbclid before the answer", middleware, services, UnrelatedCookies, "?utm_source=facebook&fbclid=IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk", isPage: true),
        new("page, refused", middleware, services, UnrelatedCookies + "; shop_consent=no", "", isPage: true),
        new("page, consent, fbc and fbp", middleware, services, UnrelatedCookies + "; shop_consent=yes; _fbc=fb.1.1795359000000.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB; _fbp=fb.1.1795359000000.1098115397", "", isPage: true),
        new("page, OneTrust, fbc and fbp", middleware, services, UnrelatedCookies + $"; {OneTrust}; _fbc=fb.1.1795359000000.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB; _fbp=fb.1.1795359000000.1098115397", "", isPage: true),
    ];

    /// <summary>One request: the middleware, an endpoint that reads the context of a page, and the start of the response.</summary>
    public void Run()
    {
        _pipeline(_http).GetAwaiter().GetResult();
        _response.Start();
        _http.Features.Set<MetaRequest>(null);
    }
}
