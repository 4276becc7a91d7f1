using Capi.Catalog;

namespace Capi.Identity;

/// <summary>Turns a raw identifier into the UTF-8 text that Meta receives. The seam between Identity and Payload.</summary>
internal static class IdentifierWriter
{
    /// <summary>Longer input is dropped unread: no identifier is this long.</summary>
    public const int MaxInputLength = 64 * 1024;

    /// <summary>The longest text <see cref="WriteHashed"/> makes: 64 hex digits, a dot and an 8 character suffix of Meta's.</summary>
    public const int MaxHashedLength = 64 + 1 + 8;

    /// <summary>Normalises and hashes; an already hashed value (spec section 3.6) passes unchanged but lower-cased.</summary>
    /// <param name="destination">At least <see cref="MaxHashedLength"/> bytes; receives ASCII that needs no JSON escaping.</param>
    public static DropReason WriteHashed(Normalization normalization, ReadOnlySpan<char> value, Span<byte> destination, out int written) =>
        throw new NotImplementedException();

    /// <summary>Hashes UTF-8 text that is already normalised.</summary>
    public static void HashNormalized(ReadOnlySpan<byte> utf8, Span<byte> destination) => throw new NotImplementedException();

    /// <summary>Says whether a clear identifier may be sent as it is. The value itself is never changed, but for
    /// <see cref="Normalization.Trim"/>, where <paramref name="start"/> and <paramref name="length"/> leave out white space at the ends.</summary>
    public static DropReason CheckClear(Normalization normalization, ReadOnlySpan<char> value, out int start, out int length) =>
        throw new NotImplementedException();
}
