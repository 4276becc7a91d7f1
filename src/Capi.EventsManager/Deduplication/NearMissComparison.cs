namespace Capi.EventsManager.Deduplication;

/// <summary>Compares a server event with a browser event and says which part of the deduplication key differs.</summary>
internal static class NearMissComparison
{
    /// <summary>Returns the near miss, or null if the two are different actions or differ in more than one part of the key.</summary>
    public static NearMiss? Compare(ReceivedEvent server, ReceivedEvent browser)
    {
        var isSameName = string.Equals(server.EventName, browser.EventName, StringComparison.Ordinal);
        var isSameDataset = string.Equals(server.Dataset, browser.Dataset, StringComparison.Ordinal);
        var hasSameId = server.EventId is { } id && string.Equals(id, browser.EventId, StringComparison.Ordinal);
        var evidence = NearMissEvidence.Find(server.Server!, browser.Browser!);
        if (evidence.Count == 0 && !hasSameId && !IsSameIgnoringCase(server.EventId, browser.EventId))
            return null;
        var equal = hasSameId ? ["event_id", .. evidence] : evidence;

        // Events of several sites can have equal numbers as IDs, so a difference needs something else that is equal.
        return (isSameName, isSameDataset, hasSameId) switch
        {
            (true, true, true) => Create(NearMissKind.OutsideWindow, server, browser, equal, "More than 48 hours lie between the two halves, so Meta counts both. Send them at the same time."),
            (false, true, true) => Create(NearMissKind.NameDiffers, server, browser, equal, $"{DescribeEqual(equal)}, different event_name{(IsSameIgnoringCase(server.EventName, browser.EventName) ? " (upper and lower case)" : "")}: Meta merges only events of the same name. Use one name."),
            (true, false, _) when hasSameId || evidence.Count > 0 => Create(NearMissKind.DatasetDiffers, server, browser, equal, $"{DescribeEqual(equal)}, different dataset: the Pixel and the Conversions API must use the same dataset ID."),
            (true, true, false) when evidence.Count > 0 || IsSameIgnoringCase(server.EventId, browser.EventId) => CompareIds(server, browser, evidence),
            _ => null,
        };
    }

    private static NearMiss CompareIds(ReceivedEvent server, ReceivedEvent browser, IReadOnlyList<string> equal) => (server.EventId, browser.EventId) switch
    {
        (null, null) => Create(NearMissKind.IdMissing, server, browser, equal, $"{DescribeEqual(equal)}, but neither half has an event_id. Create one ID in the browser or with the order, and send it as eventID and event_id."),
        (null, _) => Create(NearMissKind.IdMissing, server, browser, equal, $"{DescribeEqual(equal)}, but the server half has no event_id. Send the Pixel's eventID as event_id."),
        (_, null) => Create(NearMissKind.IdMissing, server, browser, equal, $"{DescribeEqual(equal)}, but the browser half has no event_id. Pass the server's event_id to the Pixel as eventID."),
        _ when IsSameIgnoringCase(server.EventId, browser.EventId) => Create(NearMissKind.IdDiffers, server, browser, equal, "The event_id differs only in upper and lower case or in spaces. Meta compares it exactly."),
        _ => Create(NearMissKind.IdDiffers, server, browser, equal, $"{DescribeEqual(equal)}, different event_id: the {FindInventor(server, browser)} made its own ID. Use one ID for both."),
    };

    private static NearMiss Create(NearMissKind kind, ReceivedEvent server, ReceivedEvent browser, IReadOnlyList<string> equal, string explanation) =>
        new() { Kind = kind, Server = server, Browser = browser, EqualParameters = equal, Explanation = explanation };

    private static string DescribeEqual(IReadOnlyList<string> equal) => equal switch
    {
        [] => "Same event",
        [var one] => $"Same {one}",
        _ => $"Same {string.Join(", ", equal.SkipLast(1))} and {equal[^1]}",
    };

    // The order number, or a text that is no random ID, was known before.
    private static string FindInventor(ReceivedEvent server, ReceivedEvent browser)
    {
        var order = NearMissEvidence.FindOrderId(server.Server!) ?? NearMissEvidence.FindOrderId(browser.Browser!);
        if (order is not null && order == browser.EventId)
            return "server";
        return Guid.TryParse(server.EventId, out _) && !Guid.TryParse(browser.EventId, out _) && order != server.EventId ? "server" : "browser";
    }

    private static bool IsSameIgnoringCase(string? first, string? second) =>
        first is not null && second is not null && string.Equals(first.Trim(), second.Trim(), StringComparison.OrdinalIgnoreCase);
}
