using System.Buffers;
using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Removes members that a JSON object has twice. As in most readers, the last one counts.</summary>
/// <remarks>Every later read sees one value then, so that no other one goes unnoticed beside it.</remarks>
internal sealed class RepeatedMembers
{
    private const int MaxWarnings = 10;

    private readonly List<EventWarning> _warnings = [];

    /// <summary>Where members were removed, at most 10.</summary>
    public IReadOnlyList<EventWarning> Warnings => _warnings;

    /// <summary>Returns the JSON without the removed members.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="path">Its place in the request.</param>
    public ReadOnlyMemory<byte> Remove(JsonElement json, FieldPath path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 64 }))
            Write(writer, json, path);
        return buffer.WrittenMemory;
    }

    private void Write(Utf8JsonWriter writer, JsonElement json, FieldPath path)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, json, path);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var index = 0;
                foreach (var item in json.EnumerateArray())
                    Write(writer, item, path.AppendIndex(index++));
                writer.WriteEndArray();
                break;
            default:
                // The raw JSON, so that numbers keep their digits.
                writer.WriteRawValue(json.GetRawText());
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement json, FieldPath path)
    {
        writer.WriteStartObject();
        foreach (var group in json.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal))
        {
            var place = path.Append(FieldNames.Sanitize(group.Key));
            if (group.Count() > 1 && _warnings.Count < MaxWarnings)
                _warnings.Add(new(place, "is there more than once. Readers of JSON differ; mostly the last one counts. Send it once."));
            writer.WritePropertyName(group.Key);
            Write(writer, group.Last().Value, place);
        }
        writer.WriteEndObject();
    }
}
