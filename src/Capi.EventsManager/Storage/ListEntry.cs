namespace Capi.EventsManager.Storage;

/// <summary>What the list needs to know of an event before it is read whole.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="FirstReceived">When it was received.</param>
/// <param name="IsFromTwoSources">True if both halves arrived.</param>
/// <param name="IsPlainPageView">True for a PageView without a problem, which may be shown together with others.</param>
/// <param name="Event">The event; null for a page view that is read only if it is shown.</param>
internal readonly record struct ListEntry(long Number, DateTimeOffset FirstReceived, bool IsFromTwoSources, bool IsPlainPageView, ReceivedEvent? Event)
{
    /// <summary>The event name of page views.</summary>
    public const string PageView = "PageView";

    public static ListEntry FromEvent(ReceivedEvent received) => new(
        received.Number,
        received.FirstReceived,
        received.SourceCount == 2,
        received is { EventName: PageView, Refusal: null } && received.Copies.All(copy => copy.Warnings.Count == 0),
        received);
}
