using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Storefront.Consent;

/// <summary>Lets the links to the shop's own pages carry the click ID until the visitor answers the banner.</summary>
[HtmlTargetElement("a", Attributes = "asp-page")]
public sealed class LandingClickTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Runs after ASP.NET Core's own tag helper, which creates the URL.</summary>
    public override int Order => 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (LandingClick.Find(ViewContext.HttpContext.Request) is { } fbclid && output.Attributes["href"]?.Value is string url)
            output.Attributes.SetAttribute("href", LandingClick.AddTo(url, fbclid));
    }
}
