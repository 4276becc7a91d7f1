using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Capi.AspNetCore.TagHelpers;

/// <summary>Renders <c>&lt;meta-pixel /&gt;</c>: the base code, by <see cref="MetaPixel.BaseScript"/>.</summary>
[HtmlTargetElement("meta-pixel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MetaPixelTagHelper : TagHelper
{
    /// <summary>The ID of the dataset; null for the configured one.</summary>
    public string? Dataset { get; set; }

    /// <summary>The nonce of the content security policy; null without one.</summary>
    public string? Nonce { get; set; }

    /// <summary>Whether the page view is sent. Default: true.</summary>
    public bool PageView { get; set; } = true;

    /// <summary>The visitor's customer information for advanced matching, hashed and sent only with consent. Default: null, none is sent.</summary>
    public MetaPixelCustomer? Customer { get; set; }

    /// <summary>The view; set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.SuppressOutput();
        output.Content.SetHtmlContent(MetaPixel.BaseScript(ViewContext.HttpContext, Dataset, Nonce, PageView, Customer));
    }
}
