using System.Runtime.CompilerServices;

namespace Capi;

/// <summary>A SHA-256 digest of an already normalized identifier, which must not be hashed again.</summary>
/// <remarks>32 bytes, immutable, compared by value. The default value is empty and is not sent. A hashed identifier is still
/// personal data, so <see cref="ToString"/> doesn't show it; use <see cref="ToHexString"/>.</remarks>
public readonly struct Sha256Digest : IEquatable<Sha256Digest>
{
    private readonly DigestBytes _bytes;

    private Sha256Digest(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    /// <summary>True for the default value, which means "no digest".</summary>
    public bool IsEmpty => !((ReadOnlySpan<byte>)_bytes).ContainsAnyExcept((byte)0);

    /// <summary>Creates a digest from its 32 bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is not 32 bytes long.</exception>
    public static Sha256Digest FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 32
            ? new Sha256Digest(bytes)
            : throw new ArgumentException("A SHA-256 digest must have 32 bytes.", nameof(bytes));

    /// <summary>Parses 64 hexadecimal digits in either case.</summary>
    /// <exception cref="FormatException">The text is not 64 hexadecimal digits; the message doesn't contain it.</exception>
    public static Sha256Digest Parse(ReadOnlySpan<char> hex) =>
        TryParse(hex, out var digest) ? digest : throw new FormatException("A SHA-256 digest must have 64 hexadecimal digits.");

    /// <summary>Parses 64 hexadecimal digits in either case; returns false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Sha256Digest digest)
    {
        Span<byte> bytes = stackalloc byte[32];
        if (hex.Length == 64 && Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == 32)
        {
            digest = new Sha256Digest(bytes);
            return true;
        }

        digest = default;
        return false;
    }

    /// <summary>Returns the 64 lower-case hexadecimal digits that Meta receives.</summary>
    public string ToHexString() => Convert.ToHexStringLower(_bytes);

    /// <summary>Copies the 32 bytes to <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_bytes).CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(Sha256Digest other) => ((ReadOnlySpan<byte>)_bytes).SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sha256Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>Returns <c>***</c>, or an empty string for the default value; never the digest.</summary>
    public override string ToString() => IsEmpty ? "" : "***";

    /// <summary>Compares two digests by value.</summary>
    public static bool operator ==(Sha256Digest left, Sha256Digest right) => left.Equals(right);

    /// <summary>Compares two digests by value.</summary>
    public static bool operator !=(Sha256Digest left, Sha256Digest right) => !left.Equals(right);

    [InlineArray(32)]
    private struct DigestBytes
    {
        private byte _element;
    }
}
