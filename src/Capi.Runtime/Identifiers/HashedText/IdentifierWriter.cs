using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Hashing;
using Capi.Identifiers.FastPath;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.PostalCodes;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.HashedText;

/// <summary>Normalises and hashes a raw identifier to the UTF-8 text that Meta receives. The entry point for the payload writer.</summary>
/// <remarks>Thread safe. Uses the stack or pooled buffers only. Invalid input returns a reason; it never throws.</remarks>
internal static class IdentifierWriter
{
    /// <summary>The maximum input length in characters; longer input is dropped without being read.</summary>
    public const int MaxInputLength = 64 * 1024;

    /// <summary>The maximum output of <c>WriteHashed</c> in bytes: 64 hexadecimal digits, a dot and an 8-character Parameter Builder suffix.</summary>
    public const int MaxHashedLength = 64 + 1 + 8;

    // Enough for typical form input; longer values use a pooled array.
    private const int MaxStackBytes = 256;

    /// <summary>Normalises and hashes a value. A value that is already a SHA-256 digest is lower-cased, or kept unchanged if it has a Parameter Builder suffix.</summary>
    /// <param name="normalization">The normalisation of the key.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="destination">At least <see cref="MaxHashedLength"/> bytes; receives ASCII that needs no JSON escaping.</param>
    /// <param name="bytesWritten">The number of bytes written.</param>
    /// <returns><see cref="DropReason.None"/>, or why the value is dropped.</returns>
    public static DropReason WriteHashed(Normalization normalization, ReadOnlySpan<char> value, Span<byte> destination, out int bytesWritten) =>
        WriteHashed(normalization, value, NormalizationContext.CreateForToday(), destination, out bytesWritten);

    /// <summary>As the other overload, with country, date and options.</summary>
    public static DropReason WriteHashed(
        Normalization normalization, ReadOnlySpan<char> value, in NormalizationContext context, Span<byte> destination, out int bytesWritten) =>
        WriteHashed(normalization, value, context, default, destination, out _, out bytesWritten);

    /// <summary>As the other overloads, but normalised text that fits <paramref name="messageBuffer"/> is written there to be hashed later in a batch.</summary>
    /// <remarks>A caller that passes a message buffer must have tried <see cref="AsciiFastPath"/> before: this method then skips the fast path.</remarks>
    /// <param name="normalization">The normalisation of the key.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="context">Country, date and options.</param>
    /// <param name="messageBuffer">A message buffer of at least <see cref="AsciiFastPath.MaxLength"/> bytes; empty to hash immediately. Its content is undefined if a reason is returned.</param>
    /// <param name="destination">At least <see cref="MaxHashedLength"/> bytes.</param>
    /// <param name="messageLength">The length of the message to hash later, or 0. If it isn't 0, the 64 bytes of <paramref name="destination"/> are reserved but not written.</param>
    /// <param name="bytesWritten">The number of bytes written or reserved.</param>
    public static DropReason WriteHashed(
        Normalization normalization, ReadOnlySpan<char> value, in NormalizationContext context, Span<byte> messageBuffer, Span<byte> destination, out int messageLength, out int bytesWritten)
    {
        (messageLength, bytesWritten) = (0, 0);
        if (messageBuffer.IsEmpty && TryHashFastPath(normalization, value, context, destination))
        {
            bytesWritten = HexDigest.Sha256Length;
            return DropReason.None;
        }

        var reason = Validate(value, out var text);
        if (reason != DropReason.None)
            return reason;

        using var composed = ComposedText.Create(text);
        text = composed.Span;
        if (text.IsEmpty)
            return DropReason.Empty;

        if (PlaceholderDigests.ContainsText(normalization, text))
            return DropReason.Empty;

        if (HexDigest.TryWrite(text, destination, out bytesWritten))
            return DropReason.None;

        if (IsMd5(normalization, text))
            return DropReason.Md5;

        var maxBytes = text.Length * Utf8Builder.MaxBytesPerChar;
        if (maxBytes <= MaxStackBytes)
        {
            Span<byte> scratch = stackalloc byte[MaxStackBytes];
            reason = NormalizeAndHash(normalization, text, context, scratch, messageBuffer, destination, out messageLength, out bytesWritten);
            // Clear the whole buffer: an application's IPhoneNormalizer may have written more than the length of the text.
            CryptographicOperations.ZeroMemory(scratch);
            return reason;
        }

        var rented = ArrayPool<byte>.Shared.Rent(maxBytes);
        reason = NormalizeAndHash(normalization, text, context, rented, messageBuffer, destination, out messageLength, out bytesWritten);
        // Clear personal data before the array is reused.
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return reason;
    }

    /// <summary>Normalises without hashing. Allocates; for tools and tests.</summary>
    /// <returns>The normalised text, the digest if the value is already hashed, or null if it is dropped.</returns>
    public static string? Normalize(Normalization normalization, ReadOnlySpan<char> value, in NormalizationContext context, out DropReason reason)
    {
        reason = Validate(value, out var text);
        if (reason != DropReason.None)
            return null;

        using var composed = ComposedText.Create(text);
        text = composed.Span;
        if (text.IsEmpty || PlaceholderDigests.ContainsText(normalization, text))
        {
            reason = DropReason.Empty;
            return null;
        }

        Span<byte> hashed = stackalloc byte[MaxHashedLength];
        if (HexDigest.TryWrite(text, hashed, out var bytesWritten))
            return Encoding.UTF8.GetString(hashed[..bytesWritten]);

        if (IsMd5(normalization, text))
        {
            reason = DropReason.Md5;
            return null;
        }

        var output = new Utf8Builder(new byte[Math.Max(MaxStackBytes, text.Length * Utf8Builder.MaxBytesPerChar)]);
        reason = IdentifierNormalizer.Normalize(normalization, text, context, ref output);
        return reason == DropReason.None ? Encoding.UTF8.GetString(output.WrittenSpan) : null;
    }

    /// <summary>Hashes UTF-8 text that is already normalised.</summary>
    /// <param name="utf8">The normalised text.</param>
    /// <param name="destination">Receives 64 lower-case hexadecimal digits.</param>
    public static void HashNormalized(ReadOnlySpan<byte> utf8, Span<byte> destination)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        PlatformSha256.Hash(utf8, digest);
        Convert.TryToHexStringLower(digest, destination, out _);
    }

    /// <summary>Validates what applies to the identifiers of all keys: length, well-formed text, not empty.</summary>
    /// <param name="value">The raw value.</param>
    /// <param name="trimmed">The value without leading and trailing white space.</param>
    internal static DropReason Validate(ReadOnlySpan<char> value, out ReadOnlySpan<char> trimmed)
    {
        trimmed = default;
        if (value.Length > MaxInputLength)
            return DropReason.TooLong;

        if (!TextValidator.IsWellFormed(value))
            return DropReason.InvalidText;

        trimmed = WhiteSpace.Trim(value);
        return trimmed.IsEmpty ? DropReason.Empty : DropReason.None;
    }

    // Fast path for short, valid ASCII text.
    private static bool TryHashFastPath(Normalization normalization, ReadOnlySpan<char> value, in NormalizationContext context, Span<byte> destination)
    {
        Span<byte> block = stackalloc byte[AsciiBlock.Size];
        var length = AsciiFastPath.Normalize(normalization, value, context, ref MemoryMarshal.GetReference(block));
        if (length > 0)
            HashNormalized(block[..length], destination);
        CryptographicOperations.ZeroMemory(block);
        return length > 0;
    }

    // An ID can have 32 hexadecimal digits (a Guid without dashes) and is hashed as usual. In any other key this is an MD5 digest or
    // a mistake; text can't tell which, so it is dropped.
    private static bool IsMd5(Normalization normalization, ReadOnlySpan<char> text) =>
        normalization is not (Normalization.ExternalId or Normalization.Trim) && HexDigest.LooksLikeMd5(text);

    private static DropReason NormalizeAndHash(
        Normalization normalization, ReadOnlySpan<char> text, in NormalizationContext context, Span<byte> buffer, Span<byte> messageBuffer, Span<byte> destination, out int messageLength, out int bytesWritten)
    {
        (messageLength, bytesWritten) = (0, 0);
        var output = new Utf8Builder(buffer);
        var reason = IdentifierNormalizer.Normalize(normalization, text, context, ref output);
        if (reason != DropReason.None)
            return reason;

        if (output.Length is > 0 and <= AsciiFastPath.MaxLength && !messageBuffer.IsEmpty)
        {
            output.WrittenSpan.CopyTo(messageBuffer);
            messageLength = output.Length;
        }
        else
        {
            HashNormalized(output.WrittenSpan, destination);
        }

        bytesWritten = HexDigest.Sha256Length;
        return DropReason.None;
    }
}
