namespace Capi.EventsManager.Storage.Counting;

/// <summary>What arrived since the start or since it was cleared, also what is not kept any more. Immutable.</summary>
/// <param name="Names">The events by name, the most frequent first.</param>
/// <param name="Hours">The events of the last hours by hour (since 1970).</param>
/// <param name="Warnings">The number of warnings in the answers.</param>
/// <param name="Rejected">The number of rejected requests.</param>
/// <param name="Texts">The first warnings and reasons, each once.</param>
internal sealed record LedgerCounts(IReadOnlyList<NameCount> Names, IReadOnlyDictionary<long, SourceCounts> Hours, long Warnings, long Rejected, IReadOnlyList<string> Texts)
{
    /// <summary>All events.</summary>
    public SourceCounts Total { get; } = Names.Aggregate(default(SourceCounts), (sum, name) => sum + name.Counts);

    /// <summary>Warnings and rejected requests.</summary>
    public long Diagnostics => Warnings + Rejected;
}
