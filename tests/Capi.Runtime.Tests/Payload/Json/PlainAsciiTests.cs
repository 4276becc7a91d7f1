using System.Text;
using Capi.Payload.Json;

namespace Capi.Runtime.Tests.Payload.Json;

public class PlainAsciiTests
{
    private const int LongestText = 80;

    private const byte Untouched = 0xEE;

    // All ASCII and Latin-1 characters, and characters that look like ASCII when a byte is truncated.
    private static readonly char[] Characters = [.. Enumerable.Range(0, 0x100).Select(unit => (char)unit), .. "\u0120\u2020\u7F20\uD800\uFF41\uFFFF"];

    [Fact]
    public void Plain_text_of_every_length_is_copied_and_nothing_else_is_written()
    {
        for (var length = 0; length <= LongestText; length++)
        {
            var text = CreatePlainText(length);
            var buffer = CreateBuffer();

            Assert.True(PlainAscii.TryCopy(text, ref buffer[0]));
            Assert.Equal(text, Encoding.ASCII.GetString(buffer, 0, length));
            Assert.All(buffer[length..], rest => Assert.Equal(Untouched, rest));
        }
    }

    [Fact]
    public void One_special_character_is_detected_at_every_position()
    {
        for (var length = 1; length <= LongestText; length++)
        {
            for (var position = 0; position < length; position++)
            {
                foreach (var character in Characters)
                {
                    var text = CreatePlainText(length).ToCharArray();
                    text[position] = character;
                    var isPlain = character is >= ' ' and <= '~' and not ('"' or '\\');
                    Assert.True(PlainAscii.TryCopy(text, ref CreateBuffer()[0]) == isPlain, $"U+{(int)character:X4} at {position} of {length}");
                }
            }
        }
    }

    private static byte[] CreateBuffer()
    {
        var buffer = new byte[LongestText + 1];
        buffer.AsSpan().Fill(Untouched);
        return buffer;
    }

    private static string CreatePlainText(int length) => string.Concat(Enumerable.Range(0, length).Select(position => (char)('a' + (position % 26))));
}
