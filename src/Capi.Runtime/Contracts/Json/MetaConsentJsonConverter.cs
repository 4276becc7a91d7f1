using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>The JSON of <see cref="MetaConsent"/>: its text form. Found by System.Text.Json itself, with reflection, source generation and AOT.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetaConsentJsonConverter : JsonConverter<MetaConsent>
{
    /// <summary>True: a JSON null is a consent nobody gave.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads the text form; anything else is not granted.</summary>
    public override MetaConsent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MetaConsent.TryParse(TolerantJson.ReadText(ref reader), out var consent) ? consent : MetaConsent.NotGranted;

    /// <summary>Writes the text form.</summary>
    public override void Write(Utf8JsonWriter writer, MetaConsent value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
