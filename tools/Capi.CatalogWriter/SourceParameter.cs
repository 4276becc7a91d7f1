using System.Text.Json;

namespace Capi.CatalogWriter;

/// <summary>One entry of parameters.json, in its own words, with the name and the sentence we give it.</summary>
internal sealed record SourceParameter
{
    public required string Key { get; init; }

    public required string Section { get; init; }

    public required string Type { get; init; }

    public required bool List { get; init; }

    public required string Handling { get; init; }

    public required string Normalisation { get; init; }

    public required string Required { get; init; }

    public required bool DocumentedByMeta { get; init; }

    public string Notes { get; init; } = "";

    /// <summary>The legal values: strings, and numbers in a few places.</summary>
    public IReadOnlyList<JsonElement> Values { get; init; } = [];

    /// <summary>Our .NET name: from names.json, or made from the key.</summary>
    public string Name { get; init; } = "";

    /// <summary>What its documentation says: from docs.json, or the notes.</summary>
    public string Doc { get; init; } = "";
}
