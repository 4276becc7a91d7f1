namespace Capi.Storage.Sqlite.Files;

/// <summary>Finds the directories of stores below a path.</summary>
internal static class StoreDirectories
{
    /// <summary>All directories of stores.</summary>
    public static IEnumerable<string> FindAll(string root) => Directory.EnumerateDirectories(root)
        .Where(static path => Guid.TryParseExact(Path.GetFileName(path), "N", out _))
        .Order(StringComparer.Ordinal);

    /// <summary>The directories that a process uses.</summary>
    public static IReadOnlyList<string> FindUsed(string root)
    {
        var used = new List<string>();
        foreach (var path in FindAll(root))
        {
            using var free = StoreDirectory.TryLock(path);
            if (free is null)
                used.Add(path);
        }

        return used;
    }

    /// <summary>Locks the directories of ended processes, one by one. The caller disposes each.</summary>
    public static IEnumerable<StoreDirectory> FindFree(string root) => FindAll(root).Select(StoreDirectory.TryLock).OfType<StoreDirectory>();
}
