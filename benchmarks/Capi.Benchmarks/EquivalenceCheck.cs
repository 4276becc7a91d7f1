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
    public static string? FindDifference(Contestants contestants, ReferenceEvent[] events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var byHand = Parse(contestants.HandWritten, events[i]);
            var complaint =
                CountHashes(byHand) != HashedIdentifiers ? "F2 doesn't write ten hashed identifiers"
                : !JsonNode.DeepEquals(byHand, Parse(contestants.SystemTextJson, events[i])) ? "F1 and F2 differ"
                : !JsonNode.DeepEquals(byHand, Parse(contestants.Generated, events[i])) ? "the generated serializer and F2 differ"
                : null;
            if (complaint is not null)
                return string.Create(CultureInfo.InvariantCulture, $"Reference event {i}: {complaint}.");
        }

        var oneByOne = new ArrayBufferWriter<byte>();
        foreach (var reference in events)
        {
            oneByOne.Write(oneByOne.WrittenCount == 0 ? default : ","u8);
            oneByOne.Write(contestants.Generated.Serialize(reference));
        }

        return oneByOne.WrittenSpan.SequenceEqual(new GeneratedBatch(events).Serialize()) ? null : "The generated batch differs from the generated single events.";
    }

    private static JsonNode Parse(IEventSerializer serializer, ReferenceEvent reference) =>
        JsonNode.Parse(serializer.Serialize(reference))!;

    private static int CountHashes(JsonNode node) =>
        node["user_data"]!.AsObject().Count(member => member.Value!.GetValueKind() == JsonValueKind.String && IsHash(member.Value.GetValue<string>()));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
