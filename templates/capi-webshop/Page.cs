using System.Text.Encodings.Web;
using Capi;
using Capi.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;

namespace Capi.Webshop;

/// <summary>The shop's pages. With Razor pages use the tag helpers <c>&lt;meta-pixel /&gt;</c> and <c>&lt;meta-pixel-event /&gt;</c> instead.</summary>
internal static class Page
{
    /// <summary>Creates a page with the Pixel, the banner and, for an order, the browser's half of its event.</summary>
    public static IResult Create(HttpContext http, string title, string body, IMetaPixelEvent? metaEvent = null)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        var token = $"""<input type="hidden" name="{tokens.FormFieldName}" value="{Encode(tokens.RequestToken!)}">""";

        // No script of Meta before the answer.
        var pixel = http.GetMetaContext().Consent.AllowsSending ? Render(MetaPixel.BaseScript(http)) + Render(MetaPixel.Script(http, metaEvent)) : "";
        var html = $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encode(title)}</title>{pixel}</head><body><h1>{Encode(title)}</h1>{body}{CreateBanner(http)}</body></html>";
        return Results.Content(html.Replace("{token}", token, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    // Both answers are alike and one click away, and the banner stays reachable, so that consent can be withdrawn.
    private static string CreateBanner(HttpContext http) =>
        $$"""
        <details {{(Consent.IsAnswered(http) ? "" : "open")}}><summary>Cookie settings</summary>
        <form method="post" action="/consent">May we measure with Meta which ads lead to orders?
        <input type="hidden" name="page" value="{{Encode(http.Request.GetEncodedUrl())}}">{token}
        <button name="answer" value="{{Consent.Denied}}">Refuse</button> <button name="answer" value="{{Consent.Granted}}">Allow</button></form></details>
        """;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Render(IHtmlContent content)
    {
        using var html = new StringWriter();
        content.WriteTo(html, HtmlEncoder.Default);
        return html.ToString();
    }
}
