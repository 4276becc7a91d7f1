using System.Runtime.Intrinsics;
using Capi.Identifiers.FastPath;

namespace Capi.Runtime.Tests.Identifiers.FastPath;

/// <summary>Text of every length is copied to its block completely, in lower case, and nothing outside the block is written.</summary>
public class AsciiTextTests
{
    private const byte Untouched = 0xEE;

    // All ASCII characters, the first non-ASCII one, and characters that look like ASCII when a byte is truncated or read as signed.
    private static readonly char[] Characters = [.. Enumerable.Range(0, 0x81).Select(unit => (char)unit), .. "\u00FF\u0141\u4100\u7FFF\u8041\uD800\uFFFF"];

    [Fact]
    public void Every_character_is_accepted_or_rejected_at_every_position()
    {
        // Without SIMD vectors only the slow path exists.
        if (!Vector128.IsHardwareAccelerated)
            return;

        for (var length = 1; length <= AsciiBlock.Size; length++)
        {
            for (var index = 0; index < length; index++)
            {
                foreach (var character in Characters)
                    AssertLowerCase(CreateText(length, index, character));
            }
        }
    }

    private static void AssertLowerCase(char[] text)
    {
        var buffer = new byte[AsciiBlock.Size + 2];
        buffer.AsSpan().Fill(Untouched);
        var isAscii = AsciiText.TryCopyLowerCase(text, ref buffer[1]);

        if (isAscii != text.All(char.IsAscii) || (isAscii && !text.Select(ToLower).SequenceEqual(buffer.AsSpan(1, text.Length).ToArray())))
            Assert.Fail($"{string.Join(' ', text.Select(unit => $"{(int)unit:X2}"))}: {isAscii}, {Convert.ToHexString(buffer)}");
        Assert.Equal((Untouched, Untouched), (buffer[0], buffer[^1]));
    }

    private static byte ToLower(char character) => (byte)(char.IsAsciiLetterUpper(character) ? character | 0x20 : character);

    private static char[] CreateText(int length, int index, char character)
    {
        var text = Enumerable.Range(0, length).Select(at => (char)('A' + (at % 26))).ToArray();
        text[index] = character;
        return text;
    }
}
