using System.Runtime.CompilerServices;

namespace Capi;

/// <summary>An MD5 digest of an already normalized identifier, for customer files that contain no other form.</summary>
/// <remarks>Meta's documentation asks for SHA-256, so each MD5 digest sent is counted by <c>capi.value.md5</c>; prefer the raw value or a
/// <see cref="Sha256Digest"/>. A string of 32 hexadecimal digits is never treated as a digest. 16 bytes, immutable, compared by value. The default
/// value is empty and is not sent. The MD5 of a phone number is easy to reverse, so <see cref="ToString"/> doesn't show it; use <see cref="ToHexString"/>.</remarks>
public readonly struct Md5Digest : IEquatable<Md5Digest>
{
    /// <summary>The number of bytes: 16.</summary>
    internal const int SizeInBytes = 16;

    private readonly DigestBytes _bytes;

    private Md5Digest(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    /// <summary>True for the default value, which means "no digest".</summary>
    public bool IsEmpty => !((ReadOnlySpan<byte>)_bytes).ContainsAnyExcept((byte)0);

    /// <summary>Creates a digest from its 16 bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is not 16 bytes long.</exception>
    public static Md5Digest FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == SizeInBytes
            ? new Md5Digest(bytes)
            : throw new ArgumentException("An MD5 digest must have 16 bytes.", nameof(bytes));

    /// <summary>Parses 32 hexadecimal digits in either case.</summary>
    /// <exception cref="FormatException">The text is not 32 hexadecimal digits; the message doesn't contain it.</exception>
    public static Md5Digest Parse(ReadOnlySpan<char> hex) =>
        TryParse(hex, out var digest) ? digest : throw new FormatException("An MD5 digest must have 32 hexadecimal digits.");

    /// <summary>Parses 32 hexadecimal digits in either case; returns false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Md5Digest digest)
    {
        Span<byte> bytes = stackalloc byte[SizeInBytes];
        if (hex.Length == 2 * SizeInBytes && Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == SizeInBytes)
        {
            digest = new Md5Digest(bytes);
            return true;
        }

        digest = default;
        return false;
    }

    /// <summary>Returns the 32 lower-case hexadecimal digits that Meta receives.</summary>
    public string ToHexString() => Convert.ToHexStringLower(_bytes);

    /// <summary>Copies the 16 bytes to <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 16 bytes.</exception>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_bytes).CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(Md5Digest other) => ((ReadOnlySpan<byte>)_bytes).SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Md5Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>Returns <c>***</c>, or an empty string for the default value; never the digest.</summary>
    public override string ToString() => IsEmpty ? "" : "***";

    /// <summary>Compares two digests by value.</summary>
    public static bool operator ==(Md5Digest left, Md5Digest right) => left.Equals(right);

    /// <summary>Compares two digests by value.</summary>
    public static bool operator !=(Md5Digest left, Md5Digest right) => !left.Equals(right);

    [InlineArray(SizeInBytes)]
    private struct DigestBytes
    {
        private byte _element;
    }
}
