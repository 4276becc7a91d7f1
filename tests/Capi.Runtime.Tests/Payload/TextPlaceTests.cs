using System.Text.Json.Nodes;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

/// <summary>Texts of every code path of the copy routine, with a special character at every position.</summary>
public class TextPlaceTests
{
    private const string Others = "\"\\\u0001\n\u001F\u007F\u0080éÿ정\uFFFF\uD800\uDFFF";

    private static readonly int[] Lengths = [1, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65];

    [Fact]
    public void A_property_an_item_and_an_id_read_back_as_they_were()
    {
        foreach (var text in Texts())
        {
            var customData = Events.Parsed(Events.Identified(inCustomData: writer => Write(writer, text)))["custom_data"]!.AsObject();
            var expected = text.Any(char.IsSurrogate) ? Without() : With(text);

            Assert.True(JsonNode.DeepEquals(expected, customData), $"{text.Length} characters with U+{(int)text.FirstOrDefault(character => !char.IsAsciiLetter(character)):X4}");
        }
    }

    [Fact]
    public void Two_such_characters_do_so_too()
    {
        foreach (var length in Lengths)
        {
            for (var place = 0; place < length - 1; place++)
            {
                var text = $"{Plain(place)}\"\u0007{Plain(length - place - 2)}";
                Assert.Equal(text, Events.Parsed(Events.Identified(inCustomData: writer => Write(writer, text)))["custom_data"]!["note"]!.GetValue<string>());

                var pair = $"{Plain(place)}😀{Plain(length - place - 2)}";
                Assert.Equal(pair, Events.Parsed(Events.Identified(inCustomData: writer => Write(writer, pair)))["custom_data"]!["note"]!.GetValue<string>());
            }
        }
    }

    private static IEnumerable<string> Texts() =>
        from length in Lengths
        from text in Enumerable.Range(0, length).SelectMany(place => Others.Select(other => $"{Plain(place)}{other}{Plain(length - place - 1)}")).Prepend(Plain(length))
        where !string.IsNullOrWhiteSpace(text)
        select text;

    private static void Write(MetaEventWriter writer, string text)
    {
        writer.Property("first"u8, 1L);
        writer.Property("note"u8, text);
        writer.Property("a_longer_name_than_one_vector_takes"u8, text);
        writer.BeginArray("contents"u8);
        writer.BeginContent();
        writer.Property("id"u8, text);
        writer.Property("quantity"u8, 2L);
        writer.EndContent();
        writer.EndArray();
        writer.BeginArray("content_ids"u8);
        writer.Item("before");
        writer.Item(text);
        writer.Item("behind");
        writer.EndArray();
        writer.Property("last"u8, true);
    }

    private static JsonObject With(string text) => new()
    {
        ["first"] = 1,
        ["note"] = text,
        ["a_longer_name_than_one_vector_takes"] = text,
        ["contents"] = new JsonArray(new JsonObject { ["id"] = text, ["quantity"] = 2 }),
        ["content_ids"] = new JsonArray("before", text, "behind"),
        ["last"] = true,
    };

    private static JsonObject Without() => new() { ["first"] = 1, ["content_ids"] = new JsonArray("before", "behind"), ["last"] = true };

    private static string Plain(int length) => string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + (place % 26))));
}
