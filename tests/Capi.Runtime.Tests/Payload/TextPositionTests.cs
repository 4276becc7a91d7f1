using System.Text.Json.Nodes;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

/// <summary>Texts of every code path of the copy routine, with a special character at every position.</summary>
public class TextPositionTests
{
    private const string SpecialCharacters = "\"\\\u0001\n\u001F\u007F\u0080éÿ정\uFFFF\uD800\uDFFF";

    private static readonly int[] Lengths = [1, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65];

    [Fact]
    public void Property_item_and_id_round_trip_with_a_special_character_at_every_position()
    {
        foreach (var text in CreateTexts())
        {
            var customData = TestEvents.SerializeToJsonObject(TestEvents.CreateIdentified(writeCustomData: writer => Write(writer, text)))["custom_data"]!.AsObject();
            var expected = text.Any(char.IsSurrogate) ? CreateExpectedWithoutText() : CreateExpected(text);

            Assert.True(JsonNode.DeepEquals(expected, customData), $"{text.Length} characters with U+{(int)text.FirstOrDefault(character => !char.IsAsciiLetter(character)):X4}");
        }
    }

    [Fact]
    public void Two_special_characters_round_trip_at_every_position()
    {
        foreach (var length in Lengths)
        {
            for (var index = 0; index < length - 1; index++)
            {
                var text = $"{CreatePlainText(index)}\"\u0007{CreatePlainText(length - index - 2)}";
                Assert.Equal(text, TestEvents.SerializeToJsonObject(TestEvents.CreateIdentified(writeCustomData: writer => Write(writer, text)))["custom_data"]!["note"]!.GetValue<string>());

                var pair = $"{CreatePlainText(index)}😀{CreatePlainText(length - index - 2)}";
                Assert.Equal(pair, TestEvents.SerializeToJsonObject(TestEvents.CreateIdentified(writeCustomData: writer => Write(writer, pair)))["custom_data"]!["note"]!.GetValue<string>());
            }
        }
    }

    private static IEnumerable<string> CreateTexts() =>
        from length in Lengths
        from text in Enumerable.Range(0, length).SelectMany(index => SpecialCharacters.Select(other => $"{CreatePlainText(index)}{other}{CreatePlainText(length - index - 1)}")).Prepend(CreatePlainText(length))
        where !string.IsNullOrWhiteSpace(text)
        select text;

    private static void Write(MetaEventWriter writer, string text)
    {
        writer.WriteProperty("first"u8, 1L);
        writer.WriteProperty("note"u8, text);
        writer.WriteProperty("a_longer_name_than_one_vector_takes"u8, text);
        writer.WriteStartArray("contents"u8);
        writer.WriteStartContent();
        writer.WriteProperty("id"u8, text);
        writer.WriteProperty("quantity"u8, 2L);
        writer.WriteEndContent();
        writer.WriteEndArray();
        writer.WriteStartArray("content_ids"u8);
        writer.WriteItem("before");
        writer.WriteItem(text);
        writer.WriteItem("behind");
        writer.WriteEndArray();
        writer.WriteProperty("last"u8, true);
    }

    private static JsonObject CreateExpected(string text) => new()
    {
        ["first"] = 1,
        ["note"] = text,
        ["a_longer_name_than_one_vector_takes"] = text,
        ["contents"] = new JsonArray(new JsonObject { ["id"] = text, ["quantity"] = 2 }),
        ["content_ids"] = new JsonArray("before", text, "behind"),
        ["last"] = true,
    };

    private static JsonObject CreateExpectedWithoutText() => new() { ["first"] = 1, ["content_ids"] = new JsonArray("before", "behind"), ["last"] = true };

    private static string CreatePlainText(int length) => string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + (index % 26))));
}
