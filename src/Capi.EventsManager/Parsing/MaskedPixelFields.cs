using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Writes the fields of a Pixel request as JSON, with shortened hashes and hidden personal data.</summary>
internal static class MaskedPixelFields
{
    private const int MaxLength = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the JSON, or null if it is longer than 16 KiB.</summary>
    public static string? Write(PixelFields fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields.GetAll())
            {
                var (group, key) = Split(name);
                writer.WriteString(group.Length == 0 ? FieldNames.Sanitize(key) : $"{FieldNames.Sanitize(group)}[{FieldNames.Sanitize(key)}]", Mask(group, key, value));
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenCount > MaxLength ? null : Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static (string Group, string Key) Split(string name)
    {
        var start = name.IndexOf('[', StringComparison.Ordinal);
        return start > 0 && name.EndsWith(']') ? (name[..start], name[(start + 1)..^1]) : ("", name);
    }

    private static string Mask(string group, string key, string value) => (group, key) switch
    {
        ("", "fbc" or "fbp") => Masking.MaskIdentifier(value),
        ("ud", _) => IdentifierClassifier.Classify(key, [value], EventSource.Browser) is { DisplayValue: { Length: > 0 } display } ? display : Masking.Hidden,
        ("", "dl" or "rl") => Masking.MaskUrl(value),
        ("", "id" or "ev" or "eid" or "ts" or "noscript" or "v" or "r" or "if" or "sw" or "sh" or "ec" or "it" or "o" or "rqm" or "coo" or "dpo" or "dpoco" or "dpost") => Masking.MaskText(value),
        ("cd", _) => PersonalMembers.MustHide(key, value) ? Masking.Hidden : Masking.MaskText(value),
        _ => Masking.Hidden,
    };
}
