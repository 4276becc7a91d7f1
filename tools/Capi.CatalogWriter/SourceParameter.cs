using System.Text.Json;

namespace Capi.CatalogWriter;

/// <summary>One entry of parameters.json with its original values, plus its .NET name and description.</summary>
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

    /// <summary>The allowed values: strings, or numbers for a few parameters.</summary>
    public IReadOnlyList<JsonElement> Values { get; init; } = [];

    /// <summary>The .NET name: from names.json, or derived from the key.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description: from docs.json, or the notes.</summary>
    public string Doc { get; init; } = "";
}
