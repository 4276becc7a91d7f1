using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page;

/// <summary>Renders the answer to the address of an event that is not stored any more.</summary>
internal static class NotFoundPage
{
    public static string Render() => PageLayout.Render(PageTab.TestEvents, "Event not found", null, default, Html.Format($"""
        <p class="empty">This event isn't stored: it was cleared, or newer events took its place. <a href="/events">All events</a></p>
        """));
}
