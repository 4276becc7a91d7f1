using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Storage;

/// <summary>Adds the events of one request: each as a new event, or as a copy of the one that it repeats. Not thread-safe.</summary>
/// <param name="events">The events in memory.</param>
/// <param name="archive">All events, or null.</param>
/// <param name="numbers">Numbers the new ones.</param>
internal sealed class EventMerger(EventLog events, IEventArchive? archive, LedgerNumbers numbers)
{
    private readonly List<(ReceivedEvent? Before, ReceivedEvent After)> _changes = [];
    private readonly List<string> _differences = [];

    /// <summary>The events, before and after; null before for new ones.</summary>
    public List<(ReceivedEvent? Before, ReceivedEvent After)> Changes => _changes;

    /// <summary>The warnings for events that differ from the one they repeat.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Adds an event.</summary>
    public void Add(IncomingEvent incoming)
    {
        // After a restart the newest events are in memory without their keys; older ones are in the archive only.
        var node = events.FindOriginal(incoming);
        if ((node?.Value ?? FindArchived(incoming)) is { } original)
        {
            var merged = Merge(original, incoming);
            if ((node ?? events.Find(merged.Number)) is { } stored)
                events.Replace(stored, merged);
            _changes.Add((original, merged));
            return;
        }

        var first = numbers.Assign(DeduplicationRules.CreateEvent(incoming));
        events.Add(first, incoming);
        _changes.Add((null, first));
    }

    // The archive has not seen yet what the request changed before.
    private ReceivedEvent? FindArchived(IncomingEvent incoming)
    {
        if (archive?.FindOriginal(incoming) is not { } archived)
            return null;
        var last = _changes.FindLast(change => change.After.Number == archived.Number);
        return last.After ?? archived;
    }

    private ReceivedEvent Merge(ReceivedEvent existing, IncomingEvent incoming)
    {
        string[] found = [.. DuplicateComparison.GetWarnings(existing, incoming.Copy)];
        _differences.AddRange(found);
        return DeduplicationRules.AddCopy(existing, incoming.Copy).AddWarnings(incoming.Copy.Source, [.. incoming.Copy.Warnings, .. found]) with { Revision = numbers.Revision };
    }
}
