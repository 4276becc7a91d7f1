using System.Globalization;
using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Reads the entries of extinfo.</summary>
/// <remarks>Meta documents an array. Its own SDK for Node.js sends an object with the members 0 to 15, which can't be an error then.</remarks>
internal static class ExtinfoEntries
{
    /// <summary>Returns the entries, or null if the value is neither an array nor an object whose members are numbered from 0.</summary>
    public static IReadOnlyList<JsonElement>? Get(JsonElement extinfo) => extinfo.ValueKind switch
    {
        JsonValueKind.Array => [.. extinfo.EnumerateArray()],
        JsonValueKind.Object => GetNumbered(extinfo),
        _ => null,
    };

    private static List<JsonElement>? GetNumbered(JsonElement extinfo)
    {
        var entries = new List<JsonElement>();
        while (extinfo.TryGetProperty(entries.Count.ToString(CultureInfo.InvariantCulture), out var entry))
            entries.Add(entry);
        return entries.Count == extinfo.EnumerateObject().Count() ? entries : null;
    }
}
