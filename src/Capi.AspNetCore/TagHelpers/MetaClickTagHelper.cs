using System.Net;
using System.Text.Encodings.Web;
using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Clicks;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Capi.AspNetCore.TagHelpers;

/// <summary>Lets links and forms of the site carry the ad's <c>fbclid</c> from page to page until the visitor answers the consent banner, because nothing may be stored
/// in the browser before.</summary>
/// <remarks>Applies to links that ASP.NET Core's tag helpers create, to forms, and to links with the attribute <c>meta-click</c>. Links to other sites stay as they are.
/// <c>meta-click="false"</c> excludes a link or form; <see cref="MetaCaptureOptions.CarryClicks"/> turns it off.</remarks>
[HtmlTargetElement("a", Attributes = "meta-click")]
[HtmlTargetElement("a", Attributes = "asp-page")]
[HtmlTargetElement("a", Attributes = "asp-page-handler")]
[HtmlTargetElement("a", Attributes = "asp-action")]
[HtmlTargetElement("a", Attributes = "asp-controller")]
[HtmlTargetElement("a", Attributes = "asp-area")]
[HtmlTargetElement("a", Attributes = "asp-route")]
[HtmlTargetElement("a", Attributes = "asp-route-*")]
[HtmlTargetElement("a", Attributes = "asp-all-route-data")]
[HtmlTargetElement("a", Attributes = "[href^='~/']")]
[HtmlTargetElement("form")]
public sealed class MetaClickTagHelper : TagHelper
{
    /// <summary>Whether the element carries the click ID. Default: true.</summary>
    public bool MetaClick { get; set; } = true;

    /// <summary>The view; set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Runs after ASP.NET Core's own tag helpers, which create the URL.</summary>
    public override int Order => 1000;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!MetaClick || MetaRequest.Get(ViewContext.HttpContext).FindPendingClick() is not { } fbclid)
            return;

        if (string.Equals(output.TagName, "form", StringComparison.OrdinalIgnoreCase))
            AddToForm(output, fbclid);
        else if (GetText(output, "href") is { } url)
            AddToUrl(output, "href", url, fbclid);
    }

    private void AddToForm(TagHelperOutput output, string fbclid)
    {
        var action = GetText(output, "action") is { Length: > 0 } text ? text : PendingClick.GetPathAndQuery(ViewContext.HttpContext.Request);
        var method = GetText(output, "method");
        if (string.Equals(method, "post", StringComparison.OrdinalIgnoreCase))
            AddToUrl(output, "action", action, fbclid);
        else if (!string.Equals(method, "dialog", StringComparison.OrdinalIgnoreCase) && ClickUrl.IsOwnPage(ViewContext.HttpContext.Request, action))
            // The fields of such a form take the place of the query.
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{ClickUrl.Parameter}\" value=\"{HtmlEncoder.Default.Encode(fbclid)}\">");
    }

    private void AddToUrl(TagHelperOutput output, string attribute, string url, string fbclid)
    {
        if (ClickUrl.IsOwnPage(ViewContext.HttpContext.Request, url))
            output.Attributes.SetAttribute(attribute, ClickUrl.Add(url, fbclid));
    }

    private static string? GetText(TagHelperOutput output, string attribute)
    {
        switch (output.Attributes[attribute]?.Value)
        {
            case string text:
                return text;
            case IHtmlContent content:
                using (var html = new StringWriter())
                {
                    content.WriteTo(html, HtmlEncoder.Default);
                    return WebUtility.HtmlDecode(html.ToString());
                }

            default:
                return null;
        }
    }
}
