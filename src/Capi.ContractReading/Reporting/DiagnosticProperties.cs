using System.Collections.Immutable;

namespace Capi.ContractReading.Reporting;

/// <summary>Creates the properties of a diagnostic.</summary>
internal static class DiagnosticProperties
{
    /// <summary>Creates the properties with the keys of <see cref="FixProperties"/>; null values are omitted.</summary>
    public static ImmutableDictionary<string, string?> Create(IEnumerable<(string Name, string? Value)> values)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        foreach (var (name, value) in values)
        {
            if (value is not null)
                properties = properties.Add(name, value);
        }

        return properties;
    }

    /// <summary>Formats alternatives as a property value.</summary>
    public static string FormatChoices(IEnumerable<string> choices) => string.Join(",", choices);
}
