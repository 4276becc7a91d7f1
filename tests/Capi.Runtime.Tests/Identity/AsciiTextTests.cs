using System.Runtime.Intrinsics;

namespace Capi.Identity.Tests;

/// <summary>Text of every length is copied to its block completely, in lower case, and nothing outside the block is written.</summary>
public class AsciiTextTests
{
    private const byte Untouched = 0xEE;

    // All ASCII characters, the first non-ASCII one, and characters that look like ASCII when a byte is truncated or read as signed.
    private static readonly char[] Characters = [.. Enumerable.Range(0, 0x81).Select(unit => (char)unit), .. "\u00FF\u0141\u4100\u7FFF\u8041\uD800\uFFFF"];

    [Fact]
    public void Every_character_is_taken_or_refused_wherever_it_stands()
    {
        // Without SIMD vectors only the slow path exists.
        if (!Vector128.IsHardwareAccelerated)
            return;

        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            for (var place = 0; place < length; place++)
            {
                foreach (var character in Characters)
                    AssertLower(Text(length, place, character));
            }
        }
    }

    private static void AssertLower(char[] text)
    {
        var room = new byte[AsciiBlock.Size + 2];
        room.AsSpan().Fill(Untouched);
        var isAscii = AsciiText.TryLower(text, ref room[1]);

        if (isAscii != text.All(char.IsAscii) || (isAscii && !text.Select(Lower).SequenceEqual(room.AsSpan(1, text.Length).ToArray())))
            Assert.Fail($"{string.Join(' ', text.Select(unit => $"{(int)unit:X2}"))}: {isAscii}, {Convert.ToHexString(room)}");
        Assert.Equal((Untouched, Untouched), (room[0], room[^1]));
    }

    private static byte Lower(char character) => (byte)(char.IsAsciiLetterUpper(character) ? character | 0x20 : character);

    private static char[] Text(int length, int place, char character)
    {
        var text = Enumerable.Range(0, length).Select(at => (char)('A' + (at % 26))).ToArray();
        text[place] = character;
        return text;
    }
}
