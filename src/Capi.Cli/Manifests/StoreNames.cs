namespace Capi.Cli.Manifests;

/// <summary>Where events wait until they are sent, and for how long (docs/delivery.md).</summary>
internal static class StoreNames
{
    /// <summary>The assembly references no package with a store. A referencing application may still register one.</summary>
    public const string Memory = "memory";

    private const string Prefix = "Capi.Storage.";

    private const string Limit = "(7 days, 62 for physical_store)";

    private const string Optional = "; if these are used, by default: events that wait for the visitor's consent 30 minutes, IDs of sent events (SendOnce) 7 days";

    // Other stores are named by their packages.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["sqlite"] = "a SQLite file",
        ["postgresql"] = "a PostgreSQL database",
        ["nats"] = "a NATS stream",
    };

    /// <summary>The store whose package an assembly references: <c>sqlite</c> for <c>Capi.Storage.Sqlite</c>.</summary>
    public static string Find(IEnumerable<string> references) => references
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(static name => name[Prefix.Length..].ToLowerInvariant())
        .Order(StringComparer.Ordinal)
        .FirstOrDefault() ?? Memory;

    /// <summary>How long events are kept.</summary>
    public static string DescribeRetention(string store) => (store == Memory
        ? $"in memory: until Meta has accepted them or the process ends, at most as long as Meta accepts them {Limit}"
        : $"in {Places.GetValueOrDefault(store, store)}: deleted when Meta has accepted them; given up when they are older than Meta accepts {Limit}; what was given up is kept for another 14 days by default") + Optional;
}
