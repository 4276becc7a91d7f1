using System.Text;
using System.Text.Json;
using Capi.Payload.Json;
using Capi.Payload.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

public class TextTests
{
    [Fact]
    public void Only_what_JSON_demands_is_escaped() =>
        Assert.Equal("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\u007F\u2028<&>'ä€😀\"", Written("\"\\/\b\f\n\r\t\0\u001F\u007F\u2028<&>'ä€😀"));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n\n\n")]
    [InlineData("plain")]
    [InlineData("\"at both ends\"")]
    public void A_text_reads_back_as_it_was(string text) => Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(text)!));

    [Fact]
    public void Every_character_is_written_as_a_slow_reference_writes_it() =>
        Assert.All(Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)), code =>
        {
            var text = ((char)code).ToString();
            Assert.Equal(SlowJson.Text(text), Written(text));
        });

    [Fact]
    public void Any_text_is_written_as_a_slow_reference_writes_it() =>
        Prop.ForAll<string?>(text => text is null || Written(text) == SlowJson.Text(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDBFF)]
    [InlineData(0xDC00)]
    [InlineData(0xDFFF)]
    public void A_lone_surrogate_is_no_text_wherever_it_stands(int code)
    {
        var lone = (char)code;

        Assert.All([$"{lone}", $"a{lone}", $"{lone}a", $"a\n{lone}\n", $"{lone}\"", new string('a', 500) + lone], text => Assert.Null(Written(text)));
    }

    [Fact]
    public void A_text_that_fails_leaves_nothing_behind()
    {
        var json = new JsonBuffer();
        json.Raw((byte)'[');

        Assert.False(json.TryText("abc\n\uD800"));
        Assert.Equal("[", Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void A_buffer_grows_without_losing_what_it_holds()
    {
        var json = new JsonBuffer();
        var expected = new StringBuilder();
        for (var number = 0; number < 20_000; number++)
        {
            json.Number(number);
            json.Comma();
            expected.Append(number).Append(',');
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(json.Written));
        json.Release();
        Assert.Equal(0, json.Length);
    }

    [Fact]
    public void A_released_buffer_may_be_used_again()
    {
        var json = new JsonBuffer();
        json.Number(1);
        json.Release();
        json.Number(2);

        Assert.Equal("2", Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void Closing_takes_the_last_comma_back_and_an_empty_object_has_none()
    {
        var json = new JsonBuffer();
        json.Raw((byte)'{');
        json.Close((byte)'}');
        json.Raw((byte)'[');
        json.Number(1);
        json.Comma();
        json.Close((byte)']');

        Assert.Equal("{},[1],", Encoding.UTF8.GetString(json.Written));
    }

    private static string? Written(string text)
    {
        var json = new JsonBuffer();
        var written = json.TryText(text) ? Encoding.UTF8.GetString(json.Written) : null;
        json.Release();
        return written;
    }
}
