using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Renders an event of the list: a line with its fate, which opens to both halves side by side. Refused events have the same form.</summary>
internal static class EventCard
{
    public static Html Render(ReceivedEvent received, NearMissFinder nearMisses)
    {
        var explanation = EventExplanation.Create(received, nearMisses);
        return Html.Format($"""
            <article class="event{(received.Refusal is null ? "" : " refused")}">
            <details id="event-{received.Number}">
            <summary data-item data-details="{EventLabel.GetPath(received.Number)}">
            <span class="name">{EventLabel.GetName(received)}</span> {EventLabel.RenderBadges(received, explanation)}
            <span class="ids">{EventLabel.RenderId(received.EventId)}{RenderValue(received)}</span>
            <time datetime="{received.FirstReceived.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture)}">{Timestamps.Format(received.FirstReceived)}</time>
            {RenderRefusal(received)}
            </summary>
            <div class="body">
            <ul class="reasons">{Html.Join(explanation.Reasons.Select(reason => Html.Format($"<li>{reason}</li>")))}</ul>
            {ComparisonTable.Render(HalfComparison.Compare(received), $"Dataset {received.Dataset}")}
            {RenderWarnings(received)}
            <p><a href="{EventLabel.GetPath(received.Number)}">All details of this event</a></p>
            </div>
            </details>
            </article>
            """);
    }

    private static Html RenderRefusal(ReceivedEvent received) =>
        received.Refusal is { IsCause: true } refusal ? Html.Format($"""<span class="why">{refusal.Reason}</span>""") : default;

    private static Html RenderValue(ReceivedEvent received)
    {
        var value = received.FindParameter("custom_data.value");
        return value is null ? default : Html.Format($" · {value} {received.FindParameter("custom_data.currency")}");
    }

    private static Html RenderWarnings(ReceivedEvent received)
    {
        List<(EventSource Source, string Text)> warnings = [.. received.Copies.SelectMany(copy => copy.Warnings, (copy, text) => (copy.Source, text))];
        return warnings.Count == 0
            ? default
            : Html.Format($"""<ul class="warnings" aria-label="Warnings">{Html.Join(warnings.Select(one => Html.Format($"<li>{EventLabel.GetName(one.Source)}: {one.Text}</li>")))}</ul>""");
    }
}
