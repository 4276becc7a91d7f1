using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>The JSON of <see cref="MetaEventContext"/>. Found by System.Text.Json itself, with reflection, source generation and AOT.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetaEventContextJsonConverter : JsonConverter<MetaEventContext>
{
    /// <summary>Reads one object.</summary>
    /// <exception cref="JsonException">The JSON is no object.</exception>
    public override MetaEventContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MetaEventContextJson.Read(ref reader);

    /// <summary>Writes one object.</summary>
    public override void Write(Utf8JsonWriter writer, MetaEventContext value, JsonSerializerOptions options) =>
        MetaEventContextJson.Write(writer, in value);
}
