using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi;

/// <summary>Converts <see cref="MetaConsent"/> to and from its string form. System.Text.Json finds it by attribute: with reflection, source generation and Native AOT.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetaConsentJsonConverter : JsonConverter<MetaConsent>
{
    /// <summary>True: a JSON null is read as not granted.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads the string form; anything else is read as not granted.</summary>
    public override MetaConsent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MetaConsent.TryParse(LenientJsonReader.ReadString(ref reader), out var consent) ? consent : MetaConsent.NotGranted;

    /// <summary>Writes the string form.</summary>
    public override void Write(Utf8JsonWriter writer, MetaConsent value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
