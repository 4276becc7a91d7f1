using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary>Serves the pages' style sheet and scripts from embedded resources.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, (string ContentType, byte[] Bytes)> Files = new(StringComparer.Ordinal)
    {
        ["events.css"] = ("text/css; charset=utf-8", Load("events.css")),
        ["events.js"] = LoadScript("events.js"),
        ["keyboard.js"] = LoadScript("keyboard.js"),
        ["live.js"] = LoadScript("live.js"),
        ["payload.js"] = LoadScript("payload.js"),
    };

    public static async Task SendAsync(HttpContext context)
    {
        if (context.GetRouteValue("name") is not string name || !Files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        PageHeaders.Write(context.Response);
        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes).ConfigureAwait(false);
    }

    private static (string ContentType, byte[] Bytes) LoadScript(string name) => ("text/javascript; charset=utf-8", Load(name));

    private static byte[] Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
