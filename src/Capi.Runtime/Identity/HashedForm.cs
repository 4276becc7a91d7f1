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
    /// <remarks>A bare digest is lower-cased; one with a suffix of Meta's Parameter Builder stays as it is (spec section 3.3).
    /// 32 digits (MD5) pass, because Meta's code lets them pass; <see cref="IsMd5"/> tells.</remarks>
    /// <param name="trimmed">The value without white space at its ends.</param>
    public static bool TryWrite(ReadOnlySpan<char> trimmed, Span<byte> destination, out int written)
    {
        written = 0;
        if (trimmed.Length < Md5Length || trimmed.Length > IdentifierWriter.MaxHashedLength)
            return false;

        var dot = trimmed.IndexOf('.');
        var digest = dot < 0 ? trimmed : trimmed[..dot];
        if (digest.Length is not (Sha256Length or Md5Length) || !IsHex(digest))
            return false;

        if (dot < 0)
        {
            Ascii.ToLower(digest, destination, out written);
            return true;
        }

        if (!BuilderSuffix.IsAcceptedAfterHash(trimmed[(dot + 1)..]))
            return false;

        Ascii.FromUtf16(trimmed, destination, out written);
        return true;
    }

    /// <summary>Tells by what was written that the value passed as an MD5 digest: every other form is longer.</summary>
    public static bool IsMd5(int written) => written is > 0 and < Sha256Length;

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters.HexDigits);
}
