namespace Capi.EventsManager.Storage;

/// <summary>Selects events of the ledger. Members that are null select all events.</summary>
internal sealed record EventQuery
{
    public const int MaxLimit = 1_000;

    /// <summary>A session in the data file; null for the current one.</summary>
    public long? Session { get; init; }

    public string? Run { get; init; }

    public string? EventName { get; init; }

    public string? EventId { get; init; }

    public string? Dataset { get; init; }

    /// <summary>The number of sources, 1 or 2.</summary>
    public int? Sources { get; init; }

    /// <summary>The start of the display value of fbp: events of one browser.</summary>
    public string? BrowserId { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>Only events with a smaller number: the next page.</summary>
    public long? Before { get; init; }

    /// <summary>The maximum number of events on the page, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>True if the event is selected, apart from <see cref="Limit"/>.</summary>
    public bool Selects(ReceivedEvent received) =>
        IsAnyOr(Run, received.Run)
        && IsAnyOr(EventName, received.EventName)
        && IsAnyOr(EventId, received.EventId)
        && IsAnyOr(Dataset, received.Dataset)
        && (Sources is null || received.SourceCount == Sources)
        && (BrowserId is null || HasBrowserId(received, BrowserId))
        && (From is null || received.FirstReceived >= From)
        && (To is null || received.FirstReceived < To)
        && (Before is null || received.Number < Before);

    private static bool IsAnyOr(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);

    private static bool HasBrowserId(ReceivedEvent received, string start) => received.Copies
        .Any(copy => copy.FindIdentifier("fbp")?.DisplayValue.StartsWith(start, StringComparison.Ordinal) == true);
}
