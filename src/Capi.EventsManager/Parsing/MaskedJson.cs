using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Writes an event as it was sent, indented, with shortened hashes and hidden personal data.</summary>
internal static class MaskedJson
{
    private const int MaxLength = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the JSON, or null if it is no object or longer than 16 KiB.</summary>
    public static string? Write(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object ? Write(writer => WriteValue(writer, "", json, isUserData: false, isHidden: false)) : null;

    /// <summary>Returns what is written as indented JSON, or null if it is longer than 16 KiB.</summary>
    public static string? Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return buffer.WrittenCount > MaxLength ? null : Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Masks the value of a member of user_data.</summary>
    public static string MaskIdentifier(string key, string text) =>
        string.IsNullOrWhiteSpace(text) ? text
        : IdentifierClassifier.Classify(key, [text], EventSource.Server) is { DisplayValue: { Length: > 0 } display } ? display
        : Masking.Hidden;

    /// <summary>Masks the value of any other member.</summary>
    public static string MaskText(string key, string text) =>
        PersonalMembers.MustHide(key, text) ? Masking.Hidden
        : key is "event_source_url" or "referrer_url" ? Masking.MaskUrl(text)
        : Masking.MaskText(text);

    private static void WriteValue(Utf8JsonWriter writer, string key, JsonElement value, bool isUserData, bool isHidden)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, key, value, isUserData, isHidden);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteValue(writer, key, item, isUserData, isHidden);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(isHidden ? Masking.Hidden : isUserData ? MaskIdentifier(key, value.GetString()!) : MaskText(key, value.GetString()!));
                break;
            case JsonValueKind.Number when isHidden || isUserData || PersonalMembers.MustHide(key, value):
                writer.WriteStringValue(Masking.Hidden);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, string key, JsonElement json, bool isUserData, bool isHidden)
    {
        writer.WriteStartObject();
        foreach (var member in json.EnumerateObject())
        {
            writer.WritePropertyName(FieldNames.Sanitize(member.Name));
            // Inside a member of user_data nothing is known to be harmless.
            WriteValue(
                writer,
                PersonalMembers.JoinKeys(key, member.Name),
                member.Value,
                isUserData || member.NameEquals("user_data"),
                isHidden || (isUserData && key != "user_data") || (!isUserData && PersonalMembers.IsPersonalObject(key, isContent: false)));
        }
        writer.WriteEndObject();
    }
}
