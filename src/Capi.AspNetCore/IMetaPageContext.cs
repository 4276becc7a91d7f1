namespace Capi.AspNetCore;

/// <summary>Gives Blazor components the context of the visitor's page, in static pages and in interactive components on the server, where no request is running. Registered
/// by <c>AddMetaCapi</c> as a scoped service; used by one thread at a time, like components.</summary>
/// <remarks>A page that is rendered with <c>&lt;MetaPixel /&gt;</c> contains its context encrypted (data protection), and an interactive component gets it back from the page
/// that is shown: after enhanced navigation, consent and withdrawal it is the new page's. The context of a page is valid for twelve hours.</remarks>
public interface IMetaPageContext
{
    /// <summary>Returns the context of the page.</summary>
    /// <returns>The context; the default value, whose consent is not granted, if the page has none, if it is older than twelve hours, and if the browser can't be reached. Never
    /// fails because of data in the page. With an interactive router <see cref="MetaEventContext.EventSourceUrl"/> is the URL that is shown.</returns>
    ValueTask<MetaEventContext> GetAsync();
}
