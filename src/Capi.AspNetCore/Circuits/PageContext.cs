using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.JSInterop;

namespace Capi.AspNetCore.Circuits;

/// <summary>Gets the context from the request and, in a circuit, from the page that the browser shows.</summary>
internal sealed class PageContext(
    IHttpContextAccessor accessor,
    CircuitState circuit,
    MetaCapture capture,
    PageContextToken token,
    IJSRuntime? script = null) : IMetaPageContext
{
    // Defined by Capi.Blazor.lib.module.js.
    private const string Function = "capiPixel.getContext";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public async ValueTask<MetaEventContext> GetAsync()
    {
        if (!circuit.IsCircuit)
            return accessor.HttpContext is { } http ? http.GetMetaContext() : default;
        if (script is null)
            return default;

        try
        {
            var page = await script.InvokeAsync<ShownPage>(Function, Timeout, []);
            return WithShownUrl(token.Read(page.Token), page.Url);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The browser has left, or the page has no Pixel.
            CaptureMetrics.RecordFailure(CaptureMetrics.Circuit);
            return default;
        }
    }

    // An interactive router changes the URL without a request. The browser reports it, so it counts only on the host of the page.
    private MetaEventContext WithShownUrl(MetaEventContext context, string? shownUrl) =>
        context.EventSourceUrl is not null && shownUrl is not null && capture.ReducePageUrl(shownUrl) is { } url
        && PageUrl.GetHost(url).Equals(PageUrl.GetHost(context.EventSourceUrl), StringComparison.OrdinalIgnoreCase)
            ? context with { EventSourceUrl = url }
            : context;

    private readonly record struct ShownPage(string? Token, string? Url);
}
