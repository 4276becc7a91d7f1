using Capi.AspNetCore.Pixel;
using Capi.Blazor.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Capi.Blazor;

/// <summary>Renders <c>&lt;MetaPixel /&gt;</c>: the base code of the Meta Pixel. Place it once per dataset, in <c>App.razor</c>; with an interactive router also in the
/// layout, where it is told that the URL has changed.</summary>
/// <remarks>Counts a page view when the URL has another path or query, with and without enhanced navigation. Without consent nothing is requested from Meta: one page view
/// waits until the visitor consents, or until the page calls <c>fbq('consent','grant')</c>. A failure renders nothing and is counted by <c>capi.web.failures</c>.</remarks>
public sealed class MetaPixel : ComponentBase, IDisposable
{
    // Defined by Capi.Blazor.lib.module.js.
    private const string Function = "capiPixel.update";

    private bool _isListening;
    private PixelPageCode? _code;

    /// <summary>The ID of the dataset; null for the configured one.</summary>
    [Parameter]
    public string? Dataset { get; set; }

    /// <summary>The nonce of the content security policy; null without one.</summary>
    [Parameter]
    public string? Nonce { get; set; }

    /// <summary>Whether page views are counted. Default: true.</summary>
    [Parameter]
    public bool PageView { get; set; } = true;

    /// <summary>The visitor's consent for an interactive component whose page no server has rendered, such as one of a standalone WebAssembly app. Null (default) leaves the
    /// consent as it is in the page. A static page always has the consent of its request.</summary>
    [Parameter]
    public MetaConsent? Consent { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isListening)
            Navigation.LocationChanged -= OnLocationChanged;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive)
            return;

        _isListening = true;
        Navigation.LocationChanged += OnLocationChanged;
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var page = PixelPage.Get(Services);
        _code = WebFailures.GuardPixel(CreateCode, page);
        if (_code is null)
            return;

        if (!RendererInfo.IsInteractive)
        {
            builder.AddMarkupContent(0, WebFailures.GuardPixel(page => _code.ToHtml(page, Nonce), page));
            return;
        }

        builder.OpenElement(1, "meta-pixel");
        builder.AddAttribute(2, "hidden", true);
        builder.AddAttribute(3, PixelPageCode.SettingsAttribute, _code.Settings);
        builder.CloseElement();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_code is null)
            return;

        try
        {
            await Script.InvokeVoidAsync(Function, _code.Settings, _code.Script);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The browser has left.
            WebFailures.Record(WebFailures.Pixel);
        }
    }

    private PixelPageCode? CreateCode(IMetaPixelPage page)
    {
        if (!page.IsEnabled || (Dataset ?? page.DatasetId) is not { Length: > 0 } dataset)
            return null;

        if (!RendererInfo.IsInteractive)
        {
            // An interactive component that is prerendered leaves the base code to the static one of the page.
            if (AssignedRenderMode is null)
                StaticPixels.Add(Navigation, dataset);
            else if (StaticPixels.Contains(Navigation, dataset))
                return null;
        }

        return RendererInfo.IsInteractive
            ? PixelPageCode.Create(page, dataset, Consent ?? MetaConsent.NotGranted, PageView, isConsentKnown: Consent is not null)
            : PixelPageCode.Create(page, dataset, page.Consent, PageView, isConsentKnown: true);
    }

    // With an interactive router no page is loaded: the script is told after rendering that the URL has changed.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(StateHasChanged);
}
