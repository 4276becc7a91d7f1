using System.Text.Json;

namespace Capi.Catalog.Tests;

/// <summary>Reads the source JSON independently of the writer, so that an error of the writer is detected.</summary>
internal static class CatalogJson
{
    public static readonly string Root = FindRoot();

    public static readonly JsonElement[] Parameters = [.. Read("parameters.json").GetProperty("parameters").EnumerateArray()];

    public static readonly JsonElement[] Events = [.. Read("standard-events.json").GetProperty("events").EnumerateArray()];

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "src", "Capi.Catalog", "data", file)));
        return document.RootElement.Clone();
    }

    public static string GetText(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static string[] GetTexts(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var values) ? [.. values.EnumerateArray().Select(value => value.ToString())] : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
            folder = folder.Parent!;

        return folder.FullName;
    }
}
