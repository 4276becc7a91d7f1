using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Capi.AspNetCore.Pixel;

/// <summary>The HTML around scripts and images.</summary>
internal static class PixelHtml
{
    /// <param name="script">The script, already safe in HTML.</param>
    /// <param name="nonce">The nonce of the content security policy; null without one.</param>
    /// <param name="imageUrl">The image for browsers without scripts; null for none.</param>
    public static IHtmlContent Create(string script, string? nonce, string? imageUrl)
    {
        var attribute = string.IsNullOrEmpty(nonce) ? "" : $" nonce=\"{HtmlEncoder.Default.Encode(nonce)}\"";
        var image = imageUrl is null ? "" : $"<noscript><img src=\"{HtmlEncoder.Default.Encode(imageUrl)}\" width=\"1\" height=\"1\" alt=\"\" hidden></noscript>";
        return new HtmlString($"<script{attribute}>{script}</script>{image}");
    }
}
