using System.Collections.Immutable;

namespace Capi.Analyzers.Wording;

/// <summary>Creates the properties of a diagnostic.</summary>
internal static class FixFacts
{
    /// <summary>Creates the properties with the keys of <see cref="FixProperties"/>; null values are omitted.</summary>
    public static ImmutableDictionary<string, string?> Of(IEnumerable<(string Name, string? Value)> facts)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        foreach (var (name, value) in facts)
        {
            if (value is not null)
                properties = properties.Add(name, value);
        }

        return properties;
    }

    /// <summary>Formats alternatives as a property value.</summary>
    public static string Choices(IEnumerable<string> choices) => string.Join(",", choices);
}
