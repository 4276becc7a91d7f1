using System.Runtime.CompilerServices;

namespace Capi;

/// <summary>A SHA-256 digest of an already normalised identifier: a value that must not be hashed again.</summary>
/// <remarks>32 bytes, immutable, compared by value. The default value is empty and is left out. A digest of an
/// identifier is still personal data, so the text form shows nothing; ask <see cref="ToHexString"/> for it.</remarks>
public readonly struct Sha256Digest : IEquatable<Sha256Digest>
{
    private readonly DigestBytes _bytes;

    private Sha256Digest(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    /// <summary>True for the default value, which stands for "no digest".</summary>
    public bool IsEmpty => !((ReadOnlySpan<byte>)_bytes).ContainsAnyExcept((byte)0);

    /// <summary>Takes the 32 bytes of a digest.</summary>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is not 32 bytes long.</exception>
    public static Sha256Digest FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 32
            ? new Sha256Digest(bytes)
            : throw new ArgumentException("A SHA-256 digest has 32 bytes.", nameof(bytes));

    /// <summary>Reads 64 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">The text is not 64 hexadecimal digits; the message does not repeat it.</exception>
    public static Sha256Digest Parse(ReadOnlySpan<char> hex) =>
        TryParse(hex, out var digest) ? digest : throw new FormatException("A SHA-256 digest is written as 64 hexadecimal digits.");

    /// <summary>Reads 64 hexadecimal digits of either case; false for anything else.</summary>
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

    /// <summary>The 64 lower-case hexadecimal digits that Meta receives.</summary>
    public string ToHexString() => Convert.ToHexStringLower(_bytes);

    /// <summary>Copies the 32 bytes.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_bytes).CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(Sha256Digest other) => ((ReadOnlySpan<byte>)_bytes).SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sha256Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>Shows that there is a digest, never which.</summary>
    public override string ToString() => IsEmpty ? "" : "***";

    /// <summary>Compares by value.</summary>
    public static bool operator ==(Sha256Digest left, Sha256Digest right) => left.Equals(right);

    /// <summary>Compares by value.</summary>
    public static bool operator !=(Sha256Digest left, Sha256Digest right) => !left.Equals(right);

    [InlineArray(32)]
    private struct DigestBytes
    {
        private byte _element;
    }
}
