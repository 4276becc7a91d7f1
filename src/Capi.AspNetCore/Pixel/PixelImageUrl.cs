using System.Text;
using System.Text.Json;

namespace Capi.AspNetCore.Pixel;

/// <summary>The URL of the image that a browser without scripts requests.</summary>
internal static class PixelImageUrl
{
    // Longer ones are refused by some servers and proxies.
    private const int MaxLength = 8000;

    /// <summary>Returns the URL; null when it would be too long, because an event with other data than the server's must not be sent.</summary>
    public static string? Create(Uri image, string dataset, string eventName, PixelEvent? metaEvent)
    {
        var url = new StringBuilder(image.OriginalString).Append(image.OriginalString.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        Append(url, "id", dataset);
        Append(url, "ev", eventName);
        if (metaEvent is not null)
        {
            Append(url, "eid", metaEvent.Id);
            if (metaEvent.CustomData.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in metaEvent.CustomData.EnumerateObject())
                    Append(url, $"cd[{member.Name}]", member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText());
            }
        }

        url.Append("noscript=1");
        return url.Length <= MaxLength ? url.ToString() : null;
    }

    private static void Append(StringBuilder url, string name, string value) =>
        url.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
}
