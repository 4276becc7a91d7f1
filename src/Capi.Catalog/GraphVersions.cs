namespace Capi.Catalog;

/// <summary>The versions of the Graph API and their lifetimes, as of November 2026: https://developers.facebook.com/docs/graph-api/changelog/versions</summary>
internal static class GraphVersions
{
    /// <summary>The version used when none is configured.</summary>
    public const string Default = "v27.0";

    /// <summary>All known versions, newest first. Conversions API calls have the lifetime of the Graph API, not the shorter one of the Marketing API.</summary>
    public static IReadOnlyList<GraphVersionDefinition> All { get; } =
    [
        new("v27.0", UtcDate(2026, 11, 4), null),
        new("v26.0", UtcDate(2026, 7, 29), null),
        new("v25.0", UtcDate(2026, 2, 18), UtcDate(2028, 7, 29)),
        new("v24.0", UtcDate(2025, 10, 8), UtcDate(2028, 2, 18)),
        new("v23.0", UtcDate(2025, 5, 29), UtcDate(2027, 10, 8)),
        new("v22.0", UtcDate(2025, 1, 21), UtcDate(2027, 5, 20)),
        new("v21.0", UtcDate(2024, 10, 2), UtcDate(2027, 1, 21)),
        new("v20.0", null, UtcDate(2026, 9, 24)),
        new("v19.0", null, UtcDate(2026, 5, 21)),
        new("v18.0", null, UtcDate(2026, 1, 26)),
        new("v16.0", null, UtcDate(2025, 5, 14)),
    ];

    /// <summary>Finds the version with exactly this name; null when it isn't listed.</summary>
    public static GraphVersionDefinition? Find(string name) =>
        All.FirstOrDefault(version => string.Equals(version.Name, name, StringComparison.Ordinal));

    /// <summary>True for <c>v</c>, digits, a dot and digits, such as <c>v27.0</c>, whether or not the version exists.</summary>
    public static bool IsWellFormed(string name)
    {
        var dot = name.IndexOf('.');
        return name.Length <= 8
            && dot > 1
            && name[0] == 'v'
            && AreDigits(name, 1, dot)
            && AreDigits(name, dot + 1, name.Length);
    }

    private static bool AreDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return end > start;
    }

    private static DateTime UtcDate(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);
}
