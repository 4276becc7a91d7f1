using System.Text.Encodings.Web;

namespace Capi.AspNetCore.Pixel;

/// <summary>The HTML around scripts and images.</summary>
internal static class PixelHtml
{
    /// <summary>Returns a script element.</summary>
    /// <param name="script">The script, already safe in HTML.</param>
    /// <param name="nonce">The nonce of the content security policy; null without one.</param>
    /// <param name="attributes">Further attributes; each with a null value is omitted.</param>
    public static string CreateScript(string script, string? nonce, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var text = CreateAttribute("nonce", string.IsNullOrEmpty(nonce) ? null : nonce);
        foreach (var (name, value) in attributes)
            text += CreateAttribute(name, value);
        return $"<script{text}>{script}</script>";
    }

    /// <summary>Returns the image for browsers without scripts; empty without a URL.</summary>
    public static string CreateImage(string? url) =>
        url is null ? "" : $"<noscript><img{CreateAttribute("src", url)} width=\"1\" height=\"1\" alt=\"\" hidden></noscript>";

    private static string CreateAttribute(string name, string? value) => value is null ? "" : $" {name}=\"{HtmlEncoder.Default.Encode(value)}\"";
}
