using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;

namespace Capi.Benchmarks;

/// <summary>A fast serialiser that writes something else proves nothing: all three must mean the same before any is timed.</summary>
internal static class EquivalenceCheck
{
    private const int HashedIdentifiers = 10;

    /// <summary>Compares the output for every event: same keys, same hashes, same values; order and escaping are free.</summary>
    /// <exception cref="InvalidOperationException">Two of them differ, or an identifier got lost. The message names the event, never its values.</exception>
    public static void Demand(Contestants contestants, ReferenceEvent[] events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var byHand = Parse(contestants.HandWritten, events[i]);
            Demand(CountHashes(byHand) == HashedIdentifiers, i, "does not hold ten hashed identifiers");
            Demand(JsonNode.DeepEquals(byHand, Parse(contestants.SystemTextJson, events[i])), i, "differs between F1 and F2");
            Demand(JsonNode.DeepEquals(byHand, Parse(contestants.Generated, events[i])), i, "differs between ours and F2");
        }
    }

    private static JsonNode Parse(IEventSerializer serializer, ReferenceEvent reference) =>
        JsonNode.Parse(serializer.Serialize(reference))!;

    private static int CountHashes(JsonNode node) =>
        node["user_data"]!.AsObject().Count(member => member.Value!.GetValueKind() == JsonValueKind.String && IsHash(member.Value.GetValue<string>()));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static void Demand(bool condition, int index, string complaint)
    {
        if (!condition)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Reference event {index} {complaint}; nothing is timed."));
    }
}
