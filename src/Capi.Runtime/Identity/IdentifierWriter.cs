using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;

namespace Capi.Identity;

/// <summary>Turns a raw identifier into the UTF-8 text that Meta receives. The seam between Identity and Payload.</summary>
/// <remarks>Thread safe; allocates nothing that stays; bad input is answered with a reason, never an exception.</remarks>
internal static class IdentifierWriter
{
    /// <summary>Longer input is dropped unread: no identifier is this long.</summary>
    public const int MaxInputLength = 64 * 1024;

    /// <summary>The longest text <c>WriteHashed</c> makes: 64 hex digits, a dot and an 8 character suffix of Meta's.</summary>
    public const int MaxHashedLength = 64 + 1 + 8;

    // Room on the stack for what people write in forms; longer values borrow from the pool.
    private const int StackBytes = 256;

    /// <summary>Normalises and hashes; an already hashed value passes lower-cased, or unchanged with Meta's suffix (spec sections 3.3 and 3.6).</summary>
    /// <param name="destination">At least <see cref="MaxHashedLength"/> bytes; receives ASCII that needs no JSON escaping.</param>
    public static DropReason WriteHashed(Normalization normalization, ReadOnlySpan<char> value, Span<byte> destination, out int written) =>
        WriteHashed(normalization, value, IdentityHints.Now(), destination, out written);

    /// <summary>As the other one, for a value of which more is known.</summary>
    public static DropReason WriteHashed(
        Normalization normalization, ReadOnlySpan<char> value, in IdentityHints hints, Span<byte> destination, out int written) =>
        WriteHashed(normalization, value, hints, default, destination, out _, out written);

    /// <summary>As the other one, but a normalised text that fits the lane is left there to be hashed later.</summary>
    /// <remarks>Who gives a lane has tried <see cref="AsciiIdentifier"/>.</remarks>
    /// <param name="lane">Room for what can be hashed later; nothing, to hash at once. Its content is worthless when a reason is returned.</param>
    /// <param name="waiting">How many bytes were left in the lane; the 64 bytes that count as written are not written then.</param>
    public static DropReason WriteHashed(
        Normalization normalization, ReadOnlySpan<char> value, in IdentityHints hints, Span<byte> lane, Span<byte> destination, out int waiting, out int written)
    {
        (waiting, written) = (0, 0);
        if (lane.IsEmpty && TryWriteOrdinary(normalization, value, hints, destination))
        {
            written = HashedForm.Sha256Length;
            return DropReason.None;
        }

        var reason = Admit(value, out var text);
        if (reason != DropReason.None)
            return reason;

        if (HashedForm.TryWrite(text, destination, out written))
            return DropReason.None;

        if (IsMd5(normalization, text))
            return DropReason.Md5;

        var room = text.Length * Utf8Builder.MaxBytesPerChar;
        if (room <= StackBytes)
        {
            Span<byte> scratch = stackalloc byte[StackBytes];
            reason = Hash(normalization, text, hints, scratch, lane, destination, out waiting, out written);
            // All of it, in a few instructions: an application's own normaliser may have written more than the text has room for.
            CryptographicOperations.ZeroMemory(scratch);
            return reason;
        }

        var rented = ArrayPool<byte>.Shared.Rent(room);
        reason = Hash(normalization, text, hints, rented, lane, destination, out waiting, out written);
        // The next tenant of the array has no business with a person's data.
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return reason;
    }

    /// <summary>Normalises without hashing, as text. For tools and tests: it allocates.</summary>
    /// <returns>The normalised text, the hashed form itself where the value is hashed already, or null when it is dropped.</returns>
    public static string? Normalize(Normalization normalization, ReadOnlySpan<char> value, in IdentityHints hints, out DropReason reason)
    {
        reason = Admit(value, out var text);
        if (reason != DropReason.None)
            return null;

        Span<byte> hashed = stackalloc byte[MaxHashedLength];
        if (HashedForm.TryWrite(text, hashed, out var written))
            return Encoding.UTF8.GetString(hashed[..written]);

        if (IsMd5(normalization, text))
        {
            reason = DropReason.Md5;
            return null;
        }

        var output = new Utf8Builder(new byte[Math.Max(StackBytes, text.Length * Utf8Builder.MaxBytesPerChar)]);
        reason = Normalizer.Normalize(normalization, text, hints, ref output);
        return reason == DropReason.None ? Encoding.UTF8.GetString(output.Written) : null;
    }

    /// <summary>Hashes UTF-8 text that is already normalised.</summary>
    /// <param name="destination">Receives 64 lower-case hexadecimal digits.</param>
    public static void HashNormalized(ReadOnlySpan<byte> utf8, Span<byte> destination)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Sha256Hasher.Hash(utf8, digest);
        Convert.TryToHexStringLower(digest, destination, out _);
    }

    /// <summary>Says whether a clear identifier may be sent as it is. The value itself is never changed, but for
    /// <see cref="Normalization.Trim"/>, where <paramref name="start"/> and <paramref name="length"/> leave out white space at the ends.</summary>
    public static DropReason CheckClear(Normalization normalization, ReadOnlySpan<char> value, out int start, out int length)
    {
        (start, length) = (0, 0);
        var reason = Admit(value, out var text);
        if (reason == DropReason.None)
            reason = ClearForm.Check(normalization, value, text);

        if (reason == DropReason.None)
            (start, length) = ClearForm.IsTrimmed(normalization) ? (OffsetOf(text, value), text.Length) : (0, value.Length);

        return reason;
    }

    /// <summary>As the other one, with what a single key demands besides: a <c>lead_id</c> has 15 to 17 digits.</summary>
    public static DropReason CheckClear(ParameterDefinition parameter, ReadOnlySpan<char> value, out int start, out int length)
    {
        var reason = CheckClear(parameter.Normalization, value, out start, out length);
        if (reason != DropReason.None || parameter.Key != Identifier.LeadId || ClearForm.HasLengthOfLeadId(length))
            return reason;

        (start, length) = (0, 0);
        return DropReason.InvalidFormat;
    }

    // What most values are: short, plain, and right.
    private static bool TryWriteOrdinary(Normalization normalization, ReadOnlySpan<char> value, in IdentityHints hints, Span<byte> destination)
    {
        Span<byte> block = stackalloc byte[AsciiBlock.Size];
        var length = AsciiIdentifier.Normalize(normalization, value, hints.Today, hints.Settings, ref MemoryMarshal.GetReference(block));
        if (length > 0)
            HashNormalized(block[..length], destination);
        CryptographicOperations.ZeroMemory(block);
        return length > 0;
    }

    // What holds for every identifier, whatever its key.
    private static DropReason Admit(ReadOnlySpan<char> value, out ReadOnlySpan<char> trimmed)
    {
        trimmed = default;
        if (value.Length > MaxInputLength)
            return DropReason.TooLong;

        if (!PlainText.IsWellFormed(value))
            return DropReason.InvalidText;

        trimmed = WhiteSpace.Trim(value);
        return trimmed.IsEmpty ? DropReason.Empty : DropReason.None;
    }

    // An id may well have 32 hexadecimal digits (a Guid without dashes) and is hashed like any other. Nothing else has them but a digest,
    // or what somebody took for one; text can't say which, so it does not leave.
    private static bool IsMd5(Normalization normalization, ReadOnlySpan<char> text) =>
        normalization is not (Normalization.ExternalId or Normalization.Trim) && HashedForm.LooksLikeMd5(text);

    private static int OffsetOf(ReadOnlySpan<char> part, ReadOnlySpan<char> whole) => whole.Overlaps(part, out var offset) ? offset : 0;

    private static DropReason Hash(
        Normalization normalization, ReadOnlySpan<char> text, in IdentityHints hints, Span<byte> buffer, Span<byte> lane, Span<byte> destination, out int waiting, out int written)
    {
        (waiting, written) = (0, 0);
        var output = new Utf8Builder(buffer);
        var reason = Normalizer.Normalize(normalization, text, hints, ref output);
        if (reason != DropReason.None)
            return reason;

        if (output.Length is > 0 and <= AsciiIdentifier.MaxLength && !lane.IsEmpty)
        {
            output.Written.CopyTo(lane);
            waiting = output.Length;
        }
        else
        {
            HashNormalized(output.Written, destination);
        }

        written = HashedForm.Sha256Length;
        return DropReason.None;
    }
}
