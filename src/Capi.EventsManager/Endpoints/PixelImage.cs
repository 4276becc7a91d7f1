using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>A transparent GIF of 1 x 1 pixel.</summary>
internal static class PixelImage
{
    private static readonly byte[] Bytes = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static async Task SendAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "image/gif";
        response.ContentLength = Bytes.Length;
        await response.Body.WriteAsync(Bytes).ConfigureAwait(false);
    }
}
