using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>Converts <see cref="MetaEventContext"/> to and from JSON. System.Text.Json finds it by attribute: with reflection, source generation and Native AOT.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetaEventContextJsonConverter : JsonConverter<MetaEventContext>
{
    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="JsonException">The JSON value is not an object.</exception>
    public override MetaEventContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MetaEventContextJson.Read(ref reader);

    /// <summary>Writes a JSON object.</summary>
    public override void Write(Utf8JsonWriter writer, MetaEventContext value, JsonSerializerOptions options) =>
        MetaEventContextJson.Write(writer, in value);
}
