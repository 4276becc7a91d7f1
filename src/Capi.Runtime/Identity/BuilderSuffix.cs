using System.Buffers.Text;

namespace Capi.Identity;

/// <summary>The mark that Meta's Parameter Builder puts behind its values (spec section 4.6). It is kept where found, never made.</summary>
internal static class BuilderSuffix
{
    private const int Length = 8;

    /// <summary>Behind a hash Meta takes any eight characters; only those of base64url are taken here, as no other can be Meta's.</summary>
    public static bool IsAcceptedAfterHash(ReadOnlySpan<char> suffix) =>
        IsLanguageToken(suffix) || (suffix.Length == Length && !suffix.ContainsAnyExcept(Characters.Base64Url));

    /// <summary>Behind fbc and fbp the six bytes must say format 1 and a language from 1 to 6.</summary>
    public static bool IsAcceptedInCookie(ReadOnlySpan<char> suffix)
    {
        if (IsLanguageToken(suffix))
            return true;

        Span<byte> bytes = stackalloc byte[6];
        return suffix.Length == Length
            && !suffix.ContainsAnyExcept(Characters.Base64Url)
            && Base64Url.TryDecodeFromChars(suffix, bytes, out var decoded)
            && decoded == bytes.Length
            && bytes[0] == 1
            && bytes[1] is >= 1 and <= 6;
    }

    // The older form: one token for each of the builder's languages.
    private static bool IsLanguageToken(ReadOnlySpan<char> suffix) => suffix is "AQ" or "Ag" or "Aw" or "BA" or "BQ" or "Bg";
}
