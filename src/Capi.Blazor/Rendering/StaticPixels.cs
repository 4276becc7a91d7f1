using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Capi.Blazor.Rendering;

/// <summary>The datasets whose base code a page has from a static <c>&lt;MetaPixel /&gt;</c>: an interactive one that is prerendered into the page must not add it again.</summary>
internal static class StaticPixels
{
    // Each request has a navigation manager of its own, and is rendered by one thread at a time.
    private static readonly ConditionalWeakTable<NavigationManager, HashSet<string>> Pages = [];

    /// <summary>Remembers that the page has the base code.</summary>
    public static void Add(NavigationManager page, string dataset) => Pages.GetOrCreateValue(page).Add(dataset);

    /// <summary>True if the page has the base code.</summary>
    public static bool Contains(NavigationManager page, string dataset) => Pages.TryGetValue(page, out var datasets) && datasets.Contains(dataset);
}
