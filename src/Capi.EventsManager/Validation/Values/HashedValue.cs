using System.Buffers;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognises hashes by their format.</summary>
internal static class HashedValue
{
    public const string EmptyStringSha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const int Sha256HexLength = 64;

    private const int Md5HexLength = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>True for 64 hexadecimal digits, optionally followed by a dot and Meta's suffix. In any case, because tag managers send upper case too.</summary>
    public static bool IsSha256(ReadOnlySpan<char> value) => IsHash(value, Sha256HexLength);

    /// <summary>True for 32 hexadecimal digits, optionally followed by a dot and Meta's suffix.</summary>
    public static bool IsMd5(ReadOnlySpan<char> value) => IsHash(value, Md5HexLength);

    /// <summary>As <see cref="IsSha256"/>, but ignores surrounding spaces; used for parameters that must not be hashed.</summary>
    public static bool LooksLikeSha256(ReadOnlySpan<char> value) => IsHash(value.Trim(), Sha256HexLength);

    private static bool IsHash(ReadOnlySpan<char> value, int length) =>
        value.Length >= length
        && !value[..length].ContainsAnyExcept(HexDigits)
        && (value.Length == length || (value[length] == '.' && MetaSuffix.IsValidForHash(value[(length + 1)..])));
}
