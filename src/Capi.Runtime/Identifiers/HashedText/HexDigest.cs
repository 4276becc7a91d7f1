using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.HashedText;

/// <summary>Recognises hexadecimal digests, so that a value that is already hashed isn't hashed again.</summary>
internal static class HexDigest
{
    /// <summary>The number of hexadecimal digits of a SHA-256 digest.</summary>
    public const int Sha256Length = 64;

    private const int Md5Length = 32;

    /// <summary>True for 64 hexadecimal digits in either case.</summary>
    public static bool IsSha256(ReadOnlySpan<char> trimmed) => trimmed.Length == Sha256Length && IsHex(trimmed);

    /// <summary>Writes a SHA-256 digest as ASCII; returns false if the value isn't one.</summary>
    /// <remarks>A bare digest is lower-cased; one with a suffix of Meta's Parameter Builder is written unchanged.</remarks>
    /// <param name="trimmed">The value without leading and trailing white space.</param>
    /// <param name="destination">At least <see cref="IdentifierWriter.MaxHashedLength"/> bytes.</param>
    /// <param name="bytesWritten">The number of bytes written.</param>
    public static bool TryWrite(ReadOnlySpan<char> trimmed, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (!IsDigest(trimmed, Sha256Length))
            return false;

        if (trimmed.Length == Sha256Length)
            Ascii.ToLower(trimmed, destination, out bytesWritten);
        else
            Ascii.FromUtf16(trimmed, destination, out bytesWritten);
        return true;
    }

    /// <summary>True for text that Meta's code treats as an MD5 digest: 32 hexadecimal digits, optionally with a Parameter Builder suffix.</summary>
    public static bool LooksLikeMd5(ReadOnlySpan<char> trimmed) => IsDigest(trimmed, Md5Length);

    private static bool IsDigest(ReadOnlySpan<char> text, int length) =>
        text.Length >= length
        && IsHex(text[..length])
        && (text.Length == length || (text[length] == '.' && ParameterBuilderSuffix.IsAcceptedAfterHash(text[(length + 1)..])));

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(CharacterSets.HexDigits);
}
