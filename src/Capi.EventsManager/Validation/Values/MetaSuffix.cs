using System.Buffers;
using System.Buffers.Text;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Meta's provenance marker, which its own SDKs append after a dot (spec section 4.6).</summary>
internal static class MetaSuffix
{
    private const int Length = 8;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly HashSet<string> OldTokens = new(["AQ", "Ag", "Aw", "BA", "BQ", "Bg"], StringComparer.Ordinal);

    /// <summary>On a hash Meta takes any eight characters.</summary>
    public static bool IsOnHash(ReadOnlySpan<char> suffix) =>
        IsOldToken(suffix) || (suffix.Length == Length && !suffix.ContainsAnyExcept(Alphabet));

    /// <summary>On fbc and fbp the six bytes must say format 1 and one of the six languages.</summary>
    public static bool IsOnCookie(ReadOnlySpan<char> suffix)
    {
        if (IsOldToken(suffix))
            return true;

        Span<byte> bytes = stackalloc byte[6];
        return IsOnHash(suffix)
            && Decodes(suffix, bytes)
            && bytes[0] == 1
            && bytes[1] is >= 1 and <= 6;
    }

    private static bool Decodes(ReadOnlySpan<char> text, Span<byte> bytes) =>
        Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length;

    private static bool IsOldToken(ReadOnlySpan<char> suffix) =>
        OldTokens.GetAlternateLookup<ReadOnlySpan<char>>().Contains(suffix);
}
