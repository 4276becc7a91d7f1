using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Capi.AspNetCore.TagHelpers;

/// <summary>Renders <c>&lt;meta-pixel-event for="@order" /&gt;</c>: the browser's half of an event, by <see cref="MetaPixel.Script"/>.</summary>
[HtmlTargetElement("meta-pixel-event", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MetaPixelEventTagHelper : TagHelper
{
    /// <summary>The event; null renders nothing.</summary>
    public IMetaPixelEvent? For { get; set; }

    /// <summary>The ID of the only dataset to send to; null for every dataset of the page.</summary>
    public string? Dataset { get; set; }

    /// <summary>The nonce of the content security policy; null without one.</summary>
    public string? Nonce { get; set; }

    /// <summary>The view; set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.SuppressOutput();
        output.Content.SetHtmlContent(MetaPixel.Script(ViewContext.HttpContext, For, Dataset, Nonce));
    }
}
