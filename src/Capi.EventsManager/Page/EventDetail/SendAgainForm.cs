using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page.EventDetail;

/// <summary>Renders the form that sends an event again with changes.</summary>
internal static class SendAgainForm
{
    private const string Example = """{"event_id":"another-id","custom_data":{"value":5}}""";

    /// <summary>Renders the form; nothing for an event without an accepted server half.</summary>
    /// <param name="received">The event.</param>
    /// <param name="error">Why it was not sent again, or null.</param>
    public static Html Render(ReceivedEvent received, string? error) => received is not { Server: not null, Refusal: null } ? default : Html.Format($"""
        <section class="panel" aria-labelledby="send-again">
        <h2 id="send-again">Send again</h2>
        {(error is null ? default : Html.Format($"""<p class="why" role="alert">{error}</p>"""))}
        <form method="post" action="{EventLabel.GetPath(received.Number)}/send-again" class="payload">
        <label for="changes">Changes (JSON, merged into the event; null removes a member). The event_time becomes the present. With the same event_id the event is dropped as a repetition.</label>
        <textarea id="changes" name="changes" rows="3" spellcheck="false" autocomplete="off" placeholder="{Example}"></textarea>
        <button type="submit">Send again</button>
        </form>
        <p class="soft">It is sent to this Events Manager only. <code>capi send-test</code> sends a test event to Meta.</p>
        </section>
        """);
}
