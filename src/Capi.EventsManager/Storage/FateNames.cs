namespace Capi.EventsManager.Storage;

/// <summary>The fates as they are written in URLs.</summary>
internal static class FateNames
{
    private static readonly Dictionary<string, FateFilter> Fates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["accepted"] = FateFilter.Accepted,
        ["refused"] = FateFilter.Refused,
        ["merged"] = FateFilter.Merged,
        ["duplicate"] = FateFilter.Duplicate,
        ["near-miss"] = FateFilter.NearMiss,
        ["warning"] = FateFilter.Warning,
        ["test"] = FateFilter.Test,
    };

    /// <summary>Returns the fate with this name, or null.</summary>
    public static FateFilter? Find(string? name) => name is not null && Fates.TryGetValue(name, out var fate) ? fate : null;

    /// <summary>Returns the name of a fate; null for none.</summary>
    public static string? Get(FateFilter? fate) => fate is { } known ? Fates.First(one => one.Value == known).Key : null;
}
