namespace Capi.Identity;

/// <summary>What an ASCII character is; nothing for control characters and for all others.</summary>
[Flags]
internal enum AsciiClass : byte
{
    None = 0,
    Letter = 1,
    Digit = 2,
    Punctuation = 4,
    Space = 8,
}

/// <summary>Looks ASCII characters up.</summary>
internal static class AsciiClasses
{
    private const int Count = 128;

    private static readonly byte[] Table = [.. Enumerable.Range(0, Count).Select(code => (byte)Find((char)code))];

    /// <summary>The class of a character.</summary>
    public static AsciiClass Of(int character) => character < Count ? (AsciiClass)Table[character] : AsciiClass.None;

    /// <summary>The character in lower case.</summary>
    public static byte Lower(char ascii) => char.IsAsciiLetterUpper(ascii) ? (byte)(ascii | 0x20) : (byte)ascii;

    private static AsciiClass Find(char character) =>
        char.IsAsciiLetter(character) ? AsciiClass.Letter
        : char.IsAsciiDigit(character) ? AsciiClass.Digit
        : character == ' ' ? AsciiClass.Space
        : character is > ' ' and <= '~' ? AsciiClass.Punctuation
        : AsciiClass.None;
}
