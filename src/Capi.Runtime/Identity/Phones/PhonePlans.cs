using System.Collections.Frozen;

namespace Capi.Identity;

/// <summary>The numbering plans of the world by country.</summary>
internal static partial class PhonePlans
{
    private static readonly FrozenDictionary<string, PhonePlan> PlansByCountry =
        Data.Split('\n').Select(line => line.TrimEnd('\r').Split(' ')).ToFrozenDictionary(
            columns => columns[0],
            columns => new PhonePlan(columns[1], columns[2] == "-" ? [] : columns[2].Split(','), columns[3], columns[4]),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The plan of a country by its ISO 3166-1 alpha-2 code in either case; null when there is none.</summary>
    public static PhonePlan? Find(string? country) => country is not null && PlansByCountry.TryGetValue(country, out var plan) ? plan : null;
}
