namespace Capi.ContractDescriptions.Locking;

/// <summary>Compares the contracts of an assembly with the lock.</summary>
internal static class AssemblyComparison
{
    /// <summary>Compares contracts.</summary>
    /// <param name="locked">The contracts in the lock, by type.</param>
    /// <param name="current">The contracts of the assembly, by type.</param>
    /// <param name="unreadable">The types that are contracts but have errors: they are neither compared nor removed.</param>
    /// <returns>The differences, in the order of the types.</returns>
    public static IReadOnlyList<ContractChange> Compare(
        IReadOnlyDictionary<string, LockedContract> locked, IReadOnlyDictionary<string, LockedContract> current, ICollection<string> unreadable)
    {
        var changes = new List<ContractChange>();
        foreach (var pair in current)
        {
            if (locked.TryGetValue(pair.Key, out var before))
                changes.AddRange(ContractComparison.Compare(pair.Key, pair.Key, before, pair.Value));
        }

        changes.AddRange(CompareUnmatched(locked, current, unreadable));
        return [.. changes.OrderBy(static change => change.Type, StringComparer.Ordinal)];
    }

    /// <summary>The differences of the contracts that are only in one of both: removed, added, or with a new type name.</summary>
    public static IReadOnlyList<ContractChange> CompareUnmatched(
        IReadOnlyDictionary<string, LockedContract> locked, IReadOnlyDictionary<string, LockedContract> current, ICollection<string> unreadable)
    {
        var changes = new List<ContractChange>();
        var added = current.Where(pair => !locked.ContainsKey(pair.Key)).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in locked.Where(pair => !current.ContainsKey(pair.Key) && !unreadable.Contains(pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (FindNewType(pair.Value, added) is { } type)
            {
                changes.AddRange(ContractComparison.Compare(type, pair.Key, pair.Value, added[type]));
                added.Remove(type);
            }
            else
                changes.Add(new(ContractChangeKind.EventRemoved, pair.Key, pair.Key, null, [pair.Value.EventName]));
        }

        foreach (var pair in added.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            changes.Add(new(ContractChangeKind.Added, pair.Key, null, null, ["sends " + pair.Value.EventName]));
        return changes;
    }

    // A contract whose type was renamed sends the same event, with at least half of its keys.
    private static string? FindNewType(LockedContract locked, Dictionary<string, LockedContract> added) => added
        .Where(pair => pair.Value.EventName == locked.EventName && pair.Value.ActionSource == locked.ActionSource && CountCommonKeys(locked, pair.Value) * 2 >= CountCommonKeys(locked, locked))
        .OrderByDescending(pair => CountCommonKeys(locked, pair.Value))
        .ThenBy(pair => CountCommonKeys(pair.Value, pair.Value))
        .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
        .Select(static pair => pair.Key)
        .FirstOrDefault();

    // Every contract has an event ID and an event time.
    private static int CountCommonKeys(LockedContract left, LockedContract right) =>
        left.Keys.Keys.Count(path => right.Keys.ContainsKey(path) && !path.StartsWith(SectionNames.Event + ".", StringComparison.Ordinal));
}
