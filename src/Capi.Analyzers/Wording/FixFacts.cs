using System.Collections.Immutable;

namespace Capi.Analyzers.Wording;

/// <summary>Makes the properties of a diagnostic.</summary>
internal static class FixFacts
{
    /// <summary>The facts that are known, under the names of <see cref="FixProperties"/>.</summary>
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

    /// <summary>Choices as a property holds them.</summary>
    public static string Choices(IEnumerable<string> choices) => string.Join(",", choices);
}
