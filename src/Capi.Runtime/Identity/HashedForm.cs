using System.Text;

namespace Capi.Identity;

/// <summary>Knows a value that is hashed already, so that nothing is hashed twice (spec section 3.6).</summary>
internal static class HashedForm
{
    /// <summary>Hexadecimal digits of a SHA-256 digest.</summary>
    public const int Sha256Length = 64;

    private const int Md5Length = 32;

    /// <summary>True for 64 hexadecimal digits of either case.</summary>
    public static bool IsSha256(ReadOnlySpan<char> trimmed) => trimmed.Length == Sha256Length && IsHex(trimmed);

    /// <summary>Writes a value that is hashed already; false when it is not.</summary>
    /// <remarks>A bare digest is lower-cased; one with a suffix of Meta's Parameter Builder stays as it is (spec section 3.3).</remarks>
    /// <param name="trimmed">The value without white space at its ends.</param>
    public static bool TryWrite(ReadOnlySpan<char> trimmed, Span<byte> destination, out int written)
    {
        written = 0;
        if (!IsDigest(trimmed, Sha256Length))
            return false;

        if (trimmed.Length == Sha256Length)
            Ascii.ToLower(trimmed, destination, out written);
        else
            Ascii.FromUtf16(trimmed, destination, out written);
        return true;
    }

    /// <summary>True for what Meta's code takes for an MD5 digest: 32 hexadecimal digits, perhaps with a suffix of Meta's.</summary>
    public static bool LooksLikeMd5(ReadOnlySpan<char> trimmed) => IsDigest(trimmed, Md5Length);

    private static bool IsDigest(ReadOnlySpan<char> text, int length) =>
        text.Length >= length
        && IsHex(text[..length])
        && (text.Length == length || (text[length] == '.' && BuilderSuffix.IsAcceptedAfterHash(text[(length + 1)..])));

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters.HexDigits);
}
