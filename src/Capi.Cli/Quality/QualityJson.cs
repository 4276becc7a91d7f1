using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi.Cli.Quality;

/// <summary>Writes the quality of a dataset as JSON: for <c>--format json</c> indented, for the history as one line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n")]
[JsonSerializable(typeof(QualityResult))]
internal sealed partial class QualityJson : JsonSerializerContext
{
    public static void Write(QualityResult result, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            JsonSerializer.Serialize(writer, result, Default.QualityResult);
        output.Write("\n"u8);
        output.Flush();
    }

    /// <summary>Appends a line to the history.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Append(QualityResult result, string file) =>
        File.AppendAllText(file, ToLine(result) + "\n");

    /// <summary>Returns a line of the history.</summary>
    public static string ToLine(QualityResult result) => JsonSerializer.Serialize(result with { Findings = [] }, Default.QualityResult);
}
