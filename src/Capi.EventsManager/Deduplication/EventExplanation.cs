using System.Globalization;

namespace Capi.EventsManager.Deduplication;

/// <summary>What Meta does with an event, and why. Immutable.</summary>
public sealed record EventExplanation
{
    private EventExplanation(EventFate fate, IReadOnlyList<string> reasons, NearMiss? nearMiss)
    {
        Fate = fate;
        Reasons = reasons;
        NearMiss = nearMiss;
    }

    /// <summary>What Meta does with the event.</summary>
    public EventFate Fate { get; }

    /// <summary>Why, in sentences. Contains no values of the event.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The event of the other source that seems to be its other half, or null.</summary>
    public NearMiss? NearMiss { get; }

    /// <summary>Explains an event.</summary>
    /// <param name="received">The event.</param>
    /// <param name="nearMisses">The near misses of all events.</param>
    public static EventExplanation Create(ReceivedEvent received, NearMissFinder nearMisses)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(nearMisses);
        if (received.Refusal is { } refusal)
            return new(EventFate.Refused, [.. ExplainRefusal(refusal)], null);
        if (received is { Server: not null, Browser: not null })
            return new(EventFate.Merged, [ExplainMerge(received), ExplainKeptHalf(received), .. ExplainRepetitions(received)], null);
        var near = nearMisses.Find(received);
        return new(EventFate.Kept, [ExplainSingle(received, near), .. ExplainRepetitions(received)], near);
    }

    private static IEnumerable<string> ExplainRefusal(EventRefusal refusal)
    {
        yield return refusal.IsCause ? refusal.Reason : $"Another event of the request is invalid, so Meta refuses all {refusal.BatchSize.ToString(CultureInfo.InvariantCulture)}: {refusal.Reason}";
        if (refusal is { IsCause: true, BatchSize: > 1 })
            yield return $"Meta refuses the other {(refusal.BatchSize - 1).ToString(CultureInfo.InvariantCulture)} of the request with it.";
    }

    private static string ExplainMerge(ReceivedEvent received) => received.EventId is null
        ? "Neither half has an event_id. The server half came after a browser event with the same event_name and the same fbp or external_id, so Meta counts one event."
        : $"Both halves have the same dataset, event_name and event_id and came {FormatDistance(received)} apart, within 48 hours, so Meta counts one event.";

    private static string ExplainKeptHalf(ReceivedEvent received)
    {
        if (received.KeptSource is EventSource.Server)
            return "The server half is kept: the browser half came more than 5 minutes later, when Meta no longer favours the browser.";
        return received.Browser!.ReceivedAt <= received.Server!.ReceivedAt
            ? "The browser half is kept because it came first; the server half is dropped."
            : "The browser half is kept: it came within 5 minutes after the server half, and Meta then favours the browser.";
    }

    private static IEnumerable<string> ExplainRepetitions(ReceivedEvent received) =>
        from copy in received.Copies
        where copy.Duplicates > 0
        select string.Create(CultureInfo.InvariantCulture, $"{copy.Duplicates} further {(copy.Duplicates == 1 ? "copy" : "copies")} from the {GetName(copy.Source)} {(copy.Duplicates == 1 ? "was" : "were")} dropped as a repetition. If it was another action, it needs an event_id of its own.");

    private static string ExplainSingle(ReceivedEvent received, NearMiss? near)
    {
        var copy = received.GetCopy(received.KeptSource)!;
        var start = $"Only the {GetName(copy.Source)} sent this event, so it is kept.";
        if (near is not null)
            return $"{start} {near.Explanation}";
        return copy.ActionSource switch
        {
            "business_messaging" => "Meta doesn't deduplicate events of business messaging, so it is kept.",
            "physical_store" => "Events of a store are compared with other events of a store only, by order and time, for 7 days. None is equal, so it is kept.",
            "website" when received.EventId is null => $"{start} It has no event_id, without which a second half can't be recognized reliably.",
            "website" => $"{start} No {(copy.Source is EventSource.Server ? "browser" : "server")} half with the same event_name and event_id has arrived.",
            _ => $"Only one copy arrived, so it is kept.",
        };
    }

    private static string FormatDistance(ReceivedEvent received)
    {
        var distance = (received.Server!.ReceivedAt - received.Browser!.ReceivedAt).Duration();
        return distance switch
        {
            { TotalSeconds: < 1 } => "less than a second",
            { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{distance.TotalSeconds:0} s"),
            { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{distance.TotalMinutes:0} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{distance.TotalHours:0} h"),
        };
    }

    private static string GetName(EventSource source) => source is EventSource.Server ? "server" : "browser";
}
