namespace Capi.EventsManager.Storage;

/// <summary>Merges lists of events in the order of their numbers.</summary>
internal static class NewestFirst
{
    /// <summary>Returns the events of both lists, newest first.</summary>
    /// <param name="first">Events, newest first.</param>
    /// <param name="second">Other events, newest first.</param>
    public static IReadOnlyList<ReceivedEvent> Merge(IReadOnlyList<ReceivedEvent> first, IReadOnlyList<ReceivedEvent> second)
    {
        var merged = new List<ReceivedEvent>(first.Count + second.Count);
        var (one, other) = (0, 0);
        while (one < first.Count && other < second.Count)
            merged.Add(first[one].Number > second[other].Number ? first[one++] : second[other++]);
        for (; one < first.Count; one++)
            merged.Add(first[one]);
        for (; other < second.Count; other++)
            merged.Add(second[other]);
        return merged;
    }
}
