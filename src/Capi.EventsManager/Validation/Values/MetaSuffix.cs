using System.Buffers;
using System.Buffers.Text;

namespace Capi.EventsManager.Validation.Values;

/// <summary>The suffix that Meta's Parameter Builder and SDKs append after a dot.</summary>
internal static class MetaSuffix
{
    private const int Length = 8;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly HashSet<string> LegacyTokens = new(["AQ", "Ag", "Aw", "BA", "BQ", "Bg"], StringComparer.Ordinal);

    /// <summary>True if the suffix is valid on a hash, where Meta accepts any eight Base64Url characters.</summary>
    public static bool IsValidForHash(ReadOnlySpan<char> suffix) =>
        IsLegacyToken(suffix) || (suffix.Length == Length && !suffix.ContainsAnyExcept(Alphabet));

    /// <summary>True if the suffix is valid on fbc and fbp: its six bytes must start with format 1 and one of the six languages.</summary>
    public static bool IsValidForCookie(ReadOnlySpan<char> suffix)
    {
        if (IsLegacyToken(suffix))
            return true;

        Span<byte> bytes = stackalloc byte[6];
        return IsValidForHash(suffix)
            && TryDecode(suffix, bytes)
            && bytes[0] == 1
            && bytes[1] is >= 1 and <= 6;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes) =>
        Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length;

    private static bool IsLegacyToken(ReadOnlySpan<char> suffix) =>
        LegacyTokens.GetAlternateLookup<ReadOnlySpan<char>>().Contains(suffix);
}
