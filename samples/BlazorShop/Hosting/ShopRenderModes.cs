using Microsoft.AspNetCore.Components;
using static Microsoft.AspNetCore.Components.Web.RenderMode;

namespace BlazorShop.Hosting;

/// <summary>Where interactive components run that could run in the browser and in a circuit.</summary>
public sealed record ShopRenderModes
{
    /// <summary>Render mode of the tasting room, whose router is interactive.</summary>
    public IComponentRenderMode TastingRoom { get; init; } = InteractiveAuto;

    /// <summary>Render mode of the button that remembers a tea, in a static page.</summary>
    public IComponentRenderMode RememberTea { get; init; } = InteractiveWebAssembly;
}
