using Capi.AspNetCore.Pixel;
using Capi.Blazor.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Capi.Blazor;

/// <summary>Renders <c>&lt;MetaPixelEvent For="@order" /&gt;</c>: the browser's half of a website event, with the event ID and the custom data that the server sends. Place
/// it in the body of a page.</summary>
/// <remarks>The browser sends an event ID once per page load, even if the event is rendered again by enhanced navigation, after prerendering or with the back button. A static
/// page contains the event only with consent; an interactive component's event is sent only if the page has consent at that moment. Contains no identifier. An event that is
/// invalid for the server renders nothing.</remarks>
public sealed class MetaPixelEvent : ComponentBase
{
    private string? _call;
    private string? _imageUrl;

    /// <summary>The event; null renders nothing.</summary>
    [Parameter]
    public IMetaPixelEvent? For { get; set; }

    /// <summary>The ID of the only dataset to send to; null for every dataset of the page, or for that of the request in an app with a dataset resolver.</summary>
    [Parameter]
    public string? Dataset { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var page = RendererInfo.IsInteractive ? (IMetaPixelPage?)Services.GetService(typeof(IMetaPixelPage)) : PixelPage.Get(Services);
        (_call, _imageUrl) = WebFailures.GuardPixel(Create, page);
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (_call is null)
            return;

        builder.OpenElement(0, "meta-pixel-event");
        builder.AddAttribute(1, "hidden", true);
        builder.AddAttribute(2, "data-call", _call);
        builder.AddAttribute(3, "data-live", RendererInfo.IsInteractive);
        builder.CloseElement();
        builder.AddMarkupContent(4, PixelHtml.CreateImage(_imageUrl));
    }

    private (string? Call, string? ImageUrl) Create(IMetaPixelPage? page)
    {
        if (page is { IsEnabled: false })
            return default;

        // The browser knows whether an interactive page has consent, a static page has its request.
        var request = RendererInfo.IsInteractive ? null : page;
        var context = new MetaEventContext { Consent = request is null ? MetaConsent.Granted : request.Consent };
        var time = (TimeProvider?)Services.GetService(typeof(TimeProvider)) ?? TimeProvider.System;
        if (For is null || PixelEvent.Read(For, context, time.GetUtcNow()) is not { } pixelEvent)
            return default;

        var target = Dataset;
        if (target is null && page is { HasDatasetPerRequest: true })
        {
            target = page.DatasetId;
            if (target is null)
                return default;
        }

        // The image has no parameter for every restriction that the script knows, so limited data use is left to the script.
        var imageUrl = request is { Consent.IsLimitedDataUse: false, Image: { } image } && (target ?? request.DatasetId) is { Length: > 0 } dataset
            ? PixelImageUrl.Create(image, dataset, pixelEvent.Name, pixelEvent)
            : null;
        return ($"[{pixelEvent.ToArguments(target)}]", imageUrl);
    }
}
