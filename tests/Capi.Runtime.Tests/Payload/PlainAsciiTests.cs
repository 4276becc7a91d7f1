using System.Text;
using Capi.Payload.Json;

namespace Capi.Payload.Tests;

public class PlainAsciiTests
{
    private const int LongestText = 80;

    private const byte Untouched = 0xEE;

    // All ASCII and Latin-1 characters, and characters that look like ASCII when a byte is truncated.
    private static readonly char[] Characters = [.. Enumerable.Range(0, 0x100).Select(unit => (char)unit), .. "\u0120\u2020\u7F20\uD800\uFF41\uFFFF"];

    [Fact]
    public void Plain_text_of_every_length_is_copied_and_nothing_beside_it()
    {
        for (var length = 0; length <= LongestText; length++)
        {
            var text = Plain(length);
            var room = Room();

            Assert.True(PlainAscii.TryCopy(text, ref room[0]));
            Assert.Equal(text, Encoding.ASCII.GetString(room, 0, length));
            Assert.All(room[length..], rest => Assert.Equal(Untouched, rest));
        }
    }

    [Fact]
    public void One_character_decides_wherever_it_stands()
    {
        for (var length = 1; length <= LongestText; length++)
        {
            for (var place = 0; place < length; place++)
            {
                foreach (var character in Characters)
                {
                    var text = Plain(length).ToCharArray();
                    text[place] = character;
                    var isPlain = character is >= ' ' and <= '~' and not ('"' or '\\');
                    Assert.True(PlainAscii.TryCopy(text, ref Room()[0]) == isPlain, $"U+{(int)character:X4} at {place} of {length}");
                }
            }
        }
    }

    private static byte[] Room()
    {
        var room = new byte[LongestText + 1];
        room.AsSpan().Fill(Untouched);
        return room;
    }

    private static string Plain(int length) => string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + (place % 26))));
}
