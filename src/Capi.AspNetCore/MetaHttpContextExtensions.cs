using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Clicks;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore;

/// <summary>The context and the consent of a request.</summary>
/// <remarks>Requires <c>builder.AddMetaCapi()</c>. Call these methods while the request is running, by one thread at a time; the context they return is a snapshot that
/// can be used and stored afterwards.</remarks>
public static class MetaHttpContextExtensions
{
    /// <summary>Returns the context of the request: consent, click ID, browser ID, IP address, user agent and URLs.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The same value for each call in a request. Without consent it contains only the consent and its evidence, and the hold if <see cref="MetaCaptureOptions.EventHold"/> is on. Never fails because of data in the request.</returns>
    /// <exception cref="InvalidOperationException">The capture isn't registered.</exception>
    public static MetaEventContext GetMetaContext(this HttpContext http) => MetaRequest.Get(http).Context;

    /// <summary>Sets the cookies of a visitor who has just consented, in the response to the request that stores the answer, and releases the events that wait for it
    /// (<see cref="MetaCaptureOptions.EventHold"/>).</summary>
    /// <param name="http">The request that stores the answer.</param>
    /// <param name="landingUrl">The URL of the page with the consent form, with its query, which may contain the ad's <c>fbclid</c>. Null uses this request, whose URL
    /// contains it if the tag helpers of this package are used in the form, and its referrer.</param>
    /// <remarks>It doesn't store the answer: that is your cookie, or that of your consent platform, and a consent reader reads it from the next request on. An opt-out
    /// that the browser sends (<c>Sec-GPC</c>) remains in force.</remarks>
    /// <exception cref="InvalidOperationException">The capture isn't registered.</exception>
    public static void GrantMetaConsent(this HttpContext http, string? landingUrl = null) => MetaRequest.Get(http).Grant(landingUrl);

    /// <summary>Adds the ad's <c>fbclid</c> to a URL of the site if the visitor hasn't answered yet, so that the click survives until the answer although nothing is stored. The tag
    /// helpers of this package do that for links and forms in Razor views; this method is for links that are created otherwise.</summary>
    /// <param name="http">The request of the page with the link.</param>
    /// <param name="url">A relative URL, or an absolute one.</param>
    /// <returns>The URL to use; unchanged for other sites, without a click, and after the answer.</returns>
    /// <exception cref="InvalidOperationException">The capture isn't registered.</exception>
    public static string CarryMetaClick(this HttpContext http, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return MetaRequest.Get(http).FindPendingClick() is { } fbclid && ClickUrl.IsOwnPage(http.Request, url) ? ClickUrl.Add(url, fbclid) : url;
    }

    /// <summary>Deletes the cookies <c>_fbc</c>, <c>_fbp</c> and <c>_fbi</c> of a visitor who has just refused or withdrawn consent, in the response to this request, and
    /// erases the events that wait for the answer (<see cref="MetaCaptureOptions.EventHold"/>).</summary>
    /// <param name="http">The request that stores the answer.</param>
    /// <exception cref="InvalidOperationException">The capture isn't registered.</exception>
    public static void WithdrawMetaConsent(this HttpContext http) => MetaRequest.Get(http).Withdraw();
}
