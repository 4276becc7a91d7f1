using System.Text;
using System.Text.Json;
using Capi.Payload.Json;
using Capi.Runtime.Tests.Payload.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload.Json;

public class JsonStringTests
{
    [Fact]
    public void Only_required_characters_are_escaped() =>
        Assert.Equal("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\u007F\u2028<&>'ä€😀\"", Write("\"\\/\b\f\n\r\t\0\u001F\u007F\u2028<&>'ä€😀"));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n\n\n")]
    [InlineData("plain")]
    [InlineData("\"at both ends\"")]
    public void A_text_round_trips(string text) => Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(text)!));

    [Fact]
    public void Every_character_is_written_as_the_reference_does() =>
        Assert.All(Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)), code =>
        {
            var text = ((char)code).ToString();
            Assert.Equal(ReferenceJson.FormatString(text), Write(text));
        });

    [Fact]
    public void Any_text_is_written_as_the_reference_does() =>
        Prop.ForAll<string?>(text => text is null || Write(text) == ReferenceJson.FormatString(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDBFF)]
    [InlineData(0xDC00)]
    [InlineData(0xDFFF)]
    public void A_lone_surrogate_is_rejected_at_every_position(int code)
    {
        var lone = (char)code;

        Assert.All([$"{lone}", $"a{lone}", $"{lone}a", $"a\n{lone}\n", $"{lone}\"", new string('a', 500) + lone], text => Assert.Null(Write(text)));
    }

    [Fact]
    public void A_rejected_text_writes_nothing()
    {
        var json = new JsonBuffer();
        json.WriteRaw((byte)'[');

        Assert.False(json.TryWriteString("abc\n\uD800"));
        Assert.Equal("[", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void A_growing_buffer_keeps_its_contents()
    {
        var json = new JsonBuffer();
        var expected = new StringBuilder();
        for (var number = 0; number < 20_000; number++)
        {
            json.WriteNumber(number);
            json.WriteComma();
            expected.Append(number).Append(',');
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(json.WrittenSpan));
        json.Release();
        Assert.Equal(0, json.Length);
    }

    [Fact]
    public void A_released_buffer_may_be_used_again()
    {
        var json = new JsonBuffer();
        json.WriteNumber(1);
        json.Release();
        json.WriteNumber(2);

        Assert.Equal("2", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void Closing_replaces_the_trailing_comma()
    {
        var json = new JsonBuffer();
        json.WriteRaw((byte)'{');
        json.WriteEnd((byte)'}');
        json.WriteRaw((byte)'[');
        json.WriteNumber(1);
        json.WriteComma();
        json.WriteEnd((byte)']');

        Assert.Equal("{},[1],", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private static string? Write(string text)
    {
        var json = new JsonBuffer();
        var written = json.TryWriteString(text) ? Encoding.UTF8.GetString(json.WrittenSpan) : null;
        json.Release();
        return written;
    }
}
