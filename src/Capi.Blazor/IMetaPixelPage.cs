namespace Capi.Blazor;

/// <summary>What the components need to know of the app and of the page's request. A scoped service: <c>builder.AddMetaCapi()</c> of Capi.AspNetCore registers it in a
/// web app, <c>builder.Services.AddMetaPixel(datasetId)</c> in a WebAssembly project.</summary>
/// <remarks>Used by one thread at a time. <see cref="Consent"/> and <see cref="ContextToken"/> are read only while a page is rendered statically.</remarks>
public interface IMetaPixelPage
{
    /// <summary>False if the app sends nothing, for example in development: the components render nothing.</summary>
    bool IsEnabled { get; }

    /// <summary>The ID of the dataset of the page; null without one.</summary>
    string? DatasetId { get; }

    /// <summary>True if the app selects the dataset of each request: an event without a dataset of its own is then sent to <see cref="DatasetId"/> only, and nowhere without
    /// it, even if the browser still has the Pixel of another page.</summary>
    bool HasDatasetPerRequest { get; }

    /// <summary>The script that the base code loads, by default Meta's.</summary>
    Uri Script { get; }

    /// <summary>The image that browsers without scripts request, by default Meta's; null if a script requests the page, because enhanced navigation shows what is in
    /// <c>noscript</c>.</summary>
    Uri? Image { get; }

    /// <summary>The consent of the visitor who requested the page; not granted outside a request.</summary>
    MetaConsent Consent { get; }

    /// <summary>The context of the request in a form that only the server can read, for interactive components on the server; null if there is none to keep.</summary>
    string? ContextToken { get; }

    /// <summary>Where the page sends its Pixel calls too; null for Meta alone.</summary>
    /// <param name="dataset">The ID of the dataset: a gateway sends to one.</param>
    MetaPixelRelay? FindRelay(string dataset);
}
