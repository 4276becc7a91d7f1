using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Datasets;
using Capi.AspNetCore.Relay;
using Capi.Blazor;
using Microsoft.AspNetCore.Components.Endpoints.Infrastructure;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Circuits;

/// <summary>The page that the current request renders.</summary>
internal sealed class RequestPixelPage(
    IHttpContextAccessor accessor,
    CircuitState circuit,
    RequestDataset dataset,
    IOptions<MetaCapiOptions> options,
    IOptions<MetaCaptureOptions> captureOptions,
    PageContextToken token,
    PixelRelays relays,
    IEnumerable<RenderModeEndpointProvider> renderModes) : IMetaPixelPage
{
    public bool IsEnabled => options.Value.Enabled;

    // In a circuit the request is that of the connection, to the same host; the client selects the dataset by it, too.
    public string? DatasetId => dataset.FindId(accessor.HttpContext, CaptureMetrics.Pixel);

    public bool HasDatasetPerRequest => dataset.IsResolved;

    public Uri Script => captureOptions.Value.PixelScript;

    public Uri? Image => FindRequest() is { } http && !PageNavigation.IsEnhancedNavigation(http.Request) ? captureOptions.Value.PixelImage : null;

    public MetaConsent Consent => FindRequest() is { } http ? MetaRequest.Get(http).PageConsent : MetaConsent.NotGranted;

    public string? ContextToken
    {
        get
        {
            // A cache that several visitors share would give the context of one to all.
            if (FindRequest() is not { } http || !HasCircuits() || !Consent.AllowsSending)
                return null;

            return token.Create(MetaRequest.Get(http).PageContext);
        }
    }

    // In a circuit the request is that of the connection, to the same host and path base.
    public MetaPixelRelay? FindRelay(string dataset) => relays.Find(accessor.HttpContext, dataset);

    private bool HasCircuits() => renderModes.Any(static provider => provider.Supports(RenderMode.InteractiveServer));

    private HttpContext? FindRequest() => circuit.IsCircuit ? null : accessor.HttpContext;
}
