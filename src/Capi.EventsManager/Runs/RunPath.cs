using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Runs;

/// <summary>Lets a base address name the run: <c>/r/checkout-7/v27.0/123/events</c> is <c>/v27.0/123/events</c> of the run <c>checkout-7</c>.</summary>
/// <remarks>Neither Meta's SDKs nor the Pixel can send a header, but all of them have a base address.</remarks>
internal static class RunPath
{
    private const string Prefix = "/r/";

    /// <summary>Removes the prefix from the path and remembers the run.</summary>
    public static void Apply(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            return;

        var end = path.IndexOf('/', Prefix.Length);
        var name = end < 0 ? "" : path[Prefix.Length..end];
        if (!RunName.IsValid(name))
            return;

        context.Items[RunSelector.QueryKey] = name;
        context.Request.Path = path[end..];
    }
}
