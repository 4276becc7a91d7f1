using System.Buffers;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognises hashes by their format.</summary>
internal static class HashedValue
{
    public const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const int Sha256Digits = 64;

    private const int Md5Digits = 32;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    private static readonly SearchValues<char> AnyHex = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>True for 64 lower-case hexadecimal digits, optionally followed by a dot and Meta's suffix.</summary>
    public static bool IsSha256(ReadOnlySpan<char> value) => Matches(value, Sha256Digits, LowerHex);

    /// <summary>True for 32 hexadecimal digits, optionally followed by a dot and Meta's suffix.</summary>
    public static bool IsMd5(ReadOnlySpan<char> value) => Matches(value, Md5Digits, AnyHex);

    /// <summary>As <see cref="IsSha256"/>, but ignores case and surrounding spaces; used for parameters that must not be hashed.</summary>
    public static bool LooksLikeSha256(ReadOnlySpan<char> value) => Matches(value.Trim(), Sha256Digits, AnyHex);

    private static bool Matches(ReadOnlySpan<char> value, int digits, SearchValues<char> alphabet) =>
        value.Length >= digits
        && !value[..digits].ContainsAnyExcept(alphabet)
        && (value.Length == digits || (value[digits] == '.' && MetaSuffix.IsOnHash(value[(digits + 1)..])));
}
