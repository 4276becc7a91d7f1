using System.Buffers.Text;

namespace Capi.Identifiers.Text;

/// <summary>Recognises the suffix that Meta's Parameter Builder appends to its values. An existing suffix is kept; none is ever added.</summary>
internal static class ParameterBuilderSuffix
{
    private const int Length = 8;

    /// <summary>After a hash. Meta's code accepts any eight characters; this accepts only base64url, which all of Meta's suffixes are.</summary>
    public static bool IsAcceptedAfterHash(ReadOnlySpan<char> suffix) =>
        IsLanguageToken(suffix) || (suffix.Length == Length && !suffix.ContainsAnyExcept(CharacterSets.Base64Url));

    /// <summary>After <c>fbc</c> and <c>fbp</c>: the six decoded bytes must start with format 1 and a language from 1 to 6.</summary>
    public static bool IsAcceptedInCookie(ReadOnlySpan<char> suffix)
    {
        if (IsLanguageToken(suffix))
            return true;

        Span<byte> bytes = stackalloc byte[6];
        return suffix.Length == Length
            && !suffix.ContainsAnyExcept(CharacterSets.Base64Url)
            && Base64Url.TryDecodeFromChars(suffix, bytes, out var decoded)
            && decoded == bytes.Length
            && bytes[0] == 1
            && bytes[1] is >= 1 and <= 6;
    }

    // The older format: one token per language of the Parameter Builder.
    private static bool IsLanguageToken(ReadOnlySpan<char> suffix) => suffix is "AQ" or "Ag" or "Aw" or "BA" or "BQ" or "Bg";
}
