using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Page;

/// <summary>Renders an event: its name, its IDs and the copy from each source.</summary>
internal static class EventCard
{
    public static Html Render(ReceivedEvent received) => Html.Format($"""
        <article>
        <div class="head">
        <h2>{Masking.MaskText(received.EventName)}</h2>
        <span class="badge {(received.SourceCount == 2 ? "two" : "one")}">{(received.SourceCount == 2 ? "1 event from 2 sources" : "1 event from 1 source")}</span>
        <span class="when">{Timestamps.Format(received.FirstReceived)}</span>
        </div>
        <p class="ids">dataset <code>{received.Dataset}</code> · event_id {RenderEventId(received.EventId)}</p>
        <div class="copies">
        {CopyColumn.Render("Server", "Conversions API", received.Server, received.KeptSource is EventSource.Server)}
        {CopyColumn.Render("Browser", "Pixel", received.Browser, received.KeptSource is EventSource.Browser)}
        </div>
        </article>

        """);

    private static Html RenderEventId(string? id) =>
        id is null
            ? Html.Format($"""<em>none, so the event can't be deduplicated</em>""")
            : Html.Format($"<code>{Masking.MaskText(id)}</code>");
}
