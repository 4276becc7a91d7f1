using Capi.EventsManager.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Api;

/// <summary><c>GET /api/openapi.json</c>: the OpenAPI 3.1 description of <c>/api</c>.</summary>
internal static class OpenApiDocument
{
    public static async Task SendAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = "application/json; charset=utf-8";
        var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        await using (stream.ConfigureAwait(false))
            await stream.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
