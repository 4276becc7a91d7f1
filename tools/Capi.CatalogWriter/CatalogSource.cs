using System.Text.Json;

namespace Capi.CatalogWriter;

/// <summary>The data in src/Capi.Catalog/data: Meta's definitions, plus .NET names and descriptions.</summary>
internal sealed class CatalogSource
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private CatalogSource(IReadOnlyList<SourceParameter> parameters, IReadOnlyList<SourceEvent> events)
    {
        Parameters = parameters;
        Events = events;
    }

    /// <summary>All parameters, in the order of parameters.json.</summary>
    public IReadOnlyList<SourceParameter> Parameters { get; }

    /// <summary>All standard events, in the order of standard-events.json.</summary>
    public IReadOnlyList<SourceEvent> Events { get; }

    /// <summary>The parameters of one section, in the same order.</summary>
    public IEnumerable<SourceParameter> GetSection(string section) => Parameters.Where(parameter => parameter.Section == section);

    /// <summary>The path of the data folder in the repository.</summary>
    public static string GetDataFolder(string root) => Path.Combine(root, "src", "Capi.Catalog", "data");

    /// <summary>Reads the data folder.</summary>
    /// <exception cref="JsonException">A file is not valid JSON or has an unexpected structure.</exception>
    public static CatalogSource Read(string dataFolder)
    {
        var names = Overrides("names.json");
        var docs = Overrides("docs.json");
        var parameters = Load<SourceParameter[]>("parameters.json", "parameters")
            .Select(parameter => parameter with
            {
                Name = names.GetValueOrDefault(parameter.Section)?.GetValueOrDefault(parameter.Key) ?? CSharp.PascalCase(parameter.Key),
                Doc = docs.GetValueOrDefault(parameter.Section)?.GetValueOrDefault(parameter.Key) ?? parameter.Notes,
            });

        return new CatalogSource([.. parameters], Load<SourceEvent[]>("standard-events.json", "events"));

        Dictionary<string, Dictionary<string, string>> Overrides(string file) =>
            JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(Text(file))!;

        T Load<T>(string file, string property)
        {
            using var document = JsonDocument.Parse(Text(file));
            return document.RootElement.GetProperty(property).Deserialize<T>(SnakeCase)!;
        }

        string Text(string file) => File.ReadAllText(Path.Combine(dataFolder, file));
    }
}
