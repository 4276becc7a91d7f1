using System.Buffers;

namespace Capi.Consent.Bits;

/// <summary>The alphabet of IAB's strings: base64url without padding, six bits per character.</summary>
internal static class Base64Url
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    /// <summary>True if the text isn't empty and all its characters are in the alphabet.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Characters);

    /// <summary>Returns the six bits of a character of the alphabet.</summary>
    public static uint GetValue(char character) => character switch
    {
        >= 'A' and <= 'Z' => (uint)(character - 'A'),
        >= 'a' and <= 'z' => (uint)(character - 'a' + 26),
        >= '0' and <= '9' => (uint)(character - '0' + 52),
        '-' => 62,
        _ => 63,
    };
}
