namespace Capi.Cli.Manifests;

/// <summary>Where events wait until they are sent, and for how long (docs/delivery.md).</summary>
internal static class StoreNames
{
    /// <summary>The assembly references the package Capi.Storage.Sqlite.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>It doesn't; a referencing application may still register a store.</summary>
    public const string Memory = "memory";

    /// <summary>The simple name of the assembly that contains the SQLite store.</summary>
    public const string SqliteAssembly = "Capi.Storage.Sqlite";

    private const string Optional = "; if these are used, by default: events that wait for the visitor's consent 30 minutes, IDs of sent events (SendOnce) 7 days";

    /// <summary>How long events are kept.</summary>
    public static string DescribeRetention(string store) => (store == Sqlite
        ? "in a SQLite file: deleted when Meta has accepted them; given up when they are older than Meta accepts (7 days, 62 for physical_store); what was given up is kept for another 14 days by default"
        : "in memory: until Meta has accepted them or the process ends, at most as long as Meta accepts them (7 days, 62 for physical_store)") + Optional;
}
