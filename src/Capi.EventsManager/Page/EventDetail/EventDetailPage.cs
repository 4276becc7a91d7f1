using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Page.TestEvents;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.EventDetail;

/// <summary>Renders all that is known of one event, accepted or refused, and why it was merged, kept or refused.</summary>
internal static class EventDetailPage
{
    /// <summary>Renders the page.</summary>
    /// <param name="received">The event, of <paramref name="ledger"/> or older.</param>
    /// <param name="ledger">The events among which its other half is searched.</param>
    /// <param name="showsClickIds">True to show fbc and fbp whole.</param>
    /// <param name="sendAgainError">Why the event was not sent again, or null.</param>
    public static string Render(ReceivedEvent received, EventLedger ledger, bool showsClickIds, string? sendAgainError = null)
    {
        var explanation = EventExplanation.Create(received, ledger.NearMisses);
        return PageLayout.Render(PageTab.TestEvents, EventLabel.GetName(received), null, default, Html.Format($"""
            <p class="lead">{EventLabel.RenderBadges(received, explanation)} event_id {EventLabel.RenderId(received.EventId)} · dataset <code>{received.Dataset}</code> · no. {received.Number}</p>
            <section class="panel" aria-labelledby="why">
            <h2 id="why">Why it was {GetFate(explanation)}</h2>
            <ul class="reasons">{Html.Join(explanation.Reasons.Select(reason => Html.Format($"<li>{reason}</li>")))}</ul>
            {RenderRefusal(received.Refusal)}
            {RenderNearMiss(explanation.NearMiss, received)}
            {(received.SourceCount == 2 ? ComparisonTable.Render(HalfComparison.Compare(received), "Both halves, field by field") : default)}
            </section>
            {RenderLinks(received, showsClickIds)}
            {Html.Join(received.Copies.Select(copy => CopySection.Render(received, copy, showsClickIds)))}
            <p class="soft">The normalized value before hashing can't be seen, so only the form of a hash is checked.</p>
            """), SendAgainForm.Render(received, sendAgainError));
    }

    private static string GetFate(EventExplanation explanation) => explanation.Fate switch
    {
        EventFate.Merged => "merged",
        EventFate.Refused => "refused",
        _ => "kept",
    };

    private static Html RenderRefusal(EventRefusal? refusal) => refusal is null ? default : Html.Format($"""
        <dl>
        <dt>Error</dt><dd>{refusal.Title}</dd>
        <dt>Code</dt><dd>{FormatCode(refusal)}</dd>
        <dt>Parameter</dt><dd>{(refusal.Field is null ? "–" : refusal.Field)}</dd>
        <dt>HTTP status</dt><dd>{refusal.StatusCode}</dd>
        </dl>
        """);

    private static Html FormatCode(EventRefusal refusal) => refusal switch
    {
        { ErrorCode: null } => Html.Format($"–"),
        { ErrorSubcode: { } subcode } => Html.Format($"{refusal.ErrorCode.Value} / {subcode}"),
        _ => Html.Format($"{refusal.ErrorCode.Value}, subcode not known"),
    };

    private static Html RenderNearMiss(NearMiss? near, ReceivedEvent received)
    {
        if (near is null)
            return default;
        var other = received.Number == near.Server.Number ? near.Browser : near.Server;
        return Html.Format($"""
            <p>Near miss: <a href="{EventLabel.GetPath(other.Number)}">event no. {other.Number}</a> seems to be the other half.</p>
            {ComparisonTable.Render(HalfComparison.Compare(near), $"Both events, field by field: {near.DifferingParameter} differs")}
            """);
    }

    private static Html RenderLinks(ReceivedEvent received, bool showsClickIds) => VisitFinder.GetBrowser(received) is null ? default : Html.Format($"""
        <p class="actions">
        <a class="button" href="/events?browser={received.Number}">Events of this browser</a>
        <a class="button" href="/events?session={received.Number}">Events of this visit</a>
        {(showsClickIds
            ? Html.Format($"""<a class="button" href="{EventLabel.GetPath(received.Number)}">Shorten fbc and fbp</a>""")
            : Html.Format($"""<a class="button" href="{EventLabel.GetPath(received.Number)}?reveal=click-ids">Show fbc and fbp whole</a>"""))}
        </p>
        """);
}
