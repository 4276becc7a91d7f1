using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Datasets;
using Capi.AspNetCore.Matching;
using Capi.AspNetCore.Pixel;
using Capi.AspNetCore.Relay;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore;

/// <summary>Renders the Meta Pixel and the browser's half of events.</summary>
/// <remarks>Requires <c>builder.AddMetaCapi()</c>. Renders nothing if <see cref="MetaCapiOptions.Enabled"/> is false. Safe in HTML whatever strings the event holds. A failure renders nothing and is counted by
/// <c>capi.web.failures</c>. Call the methods while the request is running, by one thread at a time.</remarks>
public static class MetaPixel
{
    /// <summary>Renders the base code. Without consent nothing is requested from Meta: calls are queued until the page calls <c>fbq('consent','grant')</c>. With a gateway that
    /// relays Pixel calls (<c>RelayPixelEvents</c>) the page sends its events there too.</summary>
    /// <param name="http">The request of the page.</param>
    /// <param name="dataset">The ID of the dataset; null for that of the request or, without a resolver, the configured one.</param>
    /// <param name="nonce">The nonce of the content security policy; null without one.</param>
    /// <param name="sendsPageView">Whether the page view is sent.</param>
    /// <param name="customer">The visitor's customer information for advanced matching, hashed and sent only with consent; null (default) sends none.</param>
    /// <returns>A script and an image for browsers without scripts; empty without a dataset.</returns>
    public static IHtmlContent BaseScript(HttpContext http, string? dataset = null, string? nonce = null, bool sendsPageView = true, MetaPixelCustomer? customer = null) => Render(http, options =>
    {
        if ((dataset ?? GetDataset(http)) is not { Length: > 0 } id)
            return HtmlString.Empty;

        var consent = MetaRequest.Get(http).PageConsent;
        var image = sendsPageView && consent is { AllowsSending: true, IsLimitedDataUse: false } ? PixelImageUrl.Create(options.PixelImage, id, "PageView", null) : null;
        var relay = RequestService.Get<PixelRelays>(http).Find(http, id) is { } gateway ? RelayCode.Create(gateway.Url, gateway.EventNames, id) : null;
        return Create(BaseCode.Create(options.PixelScript, id, consent, sendsPageView, CreateMatching(http, customer, consent), relay), nonce, image);
    });

    /// <summary>Renders the browser's half of an event, with the event ID and the custom data that the server sends.</summary>
    /// <param name="http">The request of the page.</param>
    /// <param name="metaEvent">The event; null renders nothing.</param>
    /// <param name="dataset">The ID of the only dataset to send to; null for every dataset of the page.</param>
    /// <param name="nonce">The nonce of the content security policy; null without one.</param>
    /// <returns>A script and an image for browsers without scripts; empty without consent, and if the server's half would be invalid.</returns>
    public static IHtmlContent Script(HttpContext http, IMetaPixelEvent? metaEvent, string? dataset = null, string? nonce = null) => Render(http, options =>
    {
        if (metaEvent is null || ReadEvent(http, metaEvent) is not { } pixelEvent)
            return HtmlString.Empty;

        // The page of an unknown tenant has no base code; another script of it may have loaded the Pixel of someone else.
        var own = dataset ?? GetDataset(http);
        if (own is null && RequestService.Get<RequestDataset>(http).IsResolved)
            return HtmlString.Empty;

        // The image has no parameter for every restriction that the script knows, so limited data use is left to the script.
        var id = MetaRequest.Get(http).PageConsent.IsLimitedDataUse ? null : own;
        var image = string.IsNullOrEmpty(id) ? null : PixelImageUrl.Create(options.PixelImage, id, pixelEvent.Name, pixelEvent);
        return Create(pixelEvent.ToScript(dataset), nonce, image);
    });

    private static string? CreateMatching(HttpContext http, MetaPixelCustomer? customer, MetaConsent consent) => customer is not null && consent.AllowsSending
        ? AdvancedMatching.CreateArgument(customer, RequestService.Get<IOptions<MetaCapiOptions>>(http).Value.DefaultPhoneCountry)
        : null;

    private static IHtmlContent Render(HttpContext http, Func<MetaCaptureOptions, IHtmlContent> render)
    {
        ArgumentNullException.ThrowIfNull(http);
        var options = RequestService.Get<IOptions<MetaCaptureOptions>>(http).Value;
        try
        {
            // Disabled, nothing is sent: neither by the server nor by the page.
            return RequestService.Get<IOptions<MetaCapiOptions>>(http).Value.Enabled ? render(options) : HtmlString.Empty;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Pixel);
            return HtmlString.Empty;
        }
    }

    private static HtmlString Create(string script, string? nonce, string? imageUrl) => new(PixelHtml.CreateScript(script, nonce) + PixelHtml.CreateImage(imageUrl));

    private static PixelEvent? ReadEvent(HttpContext http, IMetaPixelEvent metaEvent) =>
        PixelEvent.Read(metaEvent, new MetaEventContext { Consent = MetaRequest.Get(http).PageConsent }, RequestService.Get<TimeProvider>(http).GetUtcNow());

    private static string? GetDataset(HttpContext http) => RequestService.Get<RequestDataset>(http).FindId(http, CaptureMetrics.Pixel);
}
