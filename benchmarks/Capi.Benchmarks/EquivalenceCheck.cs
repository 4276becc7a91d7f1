using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Benchmarks.Serializers.Generated;

namespace Capi.Benchmarks;

/// <summary>Verifies that all serializers write equivalent JSON before any is measured: a faster serializer with different output proves nothing.</summary>
internal static class EquivalenceCheck
{
    private const int HashedIdentifiers = 10;

    /// <summary>Compares the output for every event: keys, hashes and values must be equal; order and escaping may differ.</summary>
    /// <returns>Null when all outputs are equivalent and the generated batch equals the generated single events byte for byte; otherwise the first difference, without event data.</returns>
    public static string? FindDifference(SerializerSet serializers, ReferenceEvent[] events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var handWritten = Parse(serializers.HandWritten, events[i]);
            var difference =
                CountHashes(handWritten) != HashedIdentifiers ? "F2 doesn't write ten hashed identifiers"
                : !JsonNode.DeepEquals(handWritten, Parse(serializers.SystemTextJson, events[i])) ? "F1 and F2 differ"
                : !JsonNode.DeepEquals(handWritten, Parse(serializers.Generated, events[i])) ? "the generated serializer and F2 differ"
                : null;
            if (difference is not null)
                return string.Create(CultureInfo.InvariantCulture, $"Reference event {i}: {difference}.");
        }

        var singleEvents = new ArrayBufferWriter<byte>();
        foreach (var reference in events)
        {
            singleEvents.Write(singleEvents.WrittenCount == 0 ? default : ","u8);
            singleEvents.Write(serializers.Generated.Serialize(reference));
        }

        return singleEvents.WrittenSpan.SequenceEqual(new GeneratedBatch(events).Serialize()) ? null : "The generated batch differs from the generated single events.";
    }

    private static JsonNode Parse(IEventSerializer serializer, ReferenceEvent reference) =>
        JsonNode.Parse(serializer.Serialize(reference))!;

    private static int CountHashes(JsonNode node) =>
        node["user_data"]!.AsObject().Count(member => member.Value!.GetValueKind() == JsonValueKind.String && IsHash(member.Value.GetValue<string>()));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
