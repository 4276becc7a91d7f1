using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Blazor.Tests.Support;

/// <summary>Renders components as one of Blazor's renderers.</summary>
internal sealed class PixelContext : BunitContext
{
    /// <param name="renderer">Static, Server, WebAssembly or WebView.</param>
    /// <param name="page">The page; null if the app has registered none.</param>
    public PixelContext(string renderer, IMetaPixelPage? page)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(TestOrder.Now));
        if (page is not null)
            Services.AddSingleton(page);
        Renderer.SetRendererInfo(new RendererInfo(renderer, isInteractive: renderer != "Static"));
    }
}
