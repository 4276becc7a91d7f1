using System.Runtime.CompilerServices;

namespace Capi;

/// <summary>An MD5 digest of an already normalised identifier, from a customer file that has no other.</summary>
/// <remarks>Meta's documentation asks for SHA-256, so each one that is sent is counted by <c>capi.value.md5</c>; prefer the raw value or a
/// <see cref="Sha256Digest"/>. Text of 32 hexadecimal digits is never taken for a digest. 16 bytes, immutable, compared by value. The default value
/// is empty and is left out. An MD5 of a phone number is soon guessed, so the text form shows nothing; ask <see cref="ToHexString"/> for it.</remarks>
public readonly struct Md5Digest : IEquatable<Md5Digest>
{
    /// <summary>The number of bytes: 16.</summary>
    internal const int Size = 16;

    private readonly DigestBytes _bytes;

    private Md5Digest(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    /// <summary>True for the default value, which stands for "no digest".</summary>
    public bool IsEmpty => !((ReadOnlySpan<byte>)_bytes).ContainsAnyExcept((byte)0);

    /// <summary>Takes the 16 bytes of a digest.</summary>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is not 16 bytes long.</exception>
    public static Md5Digest FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size
            ? new Md5Digest(bytes)
            : throw new ArgumentException("An MD5 digest has 16 bytes.", nameof(bytes));

    /// <summary>Reads 32 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">The text is not 32 hexadecimal digits; the message does not repeat it.</exception>
    public static Md5Digest Parse(ReadOnlySpan<char> hex) =>
        TryParse(hex, out var digest) ? digest : throw new FormatException("An MD5 digest is written as 32 hexadecimal digits.");

    /// <summary>Reads 32 hexadecimal digits of either case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Md5Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (hex.Length == 2 * Size && Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == Size)
        {
            digest = new Md5Digest(bytes);
            return true;
        }

        digest = default;
        return false;
    }

    /// <summary>The 32 lower-case hexadecimal digits that Meta receives.</summary>
    public string ToHexString() => Convert.ToHexStringLower(_bytes);

    /// <summary>Copies the 16 bytes.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 16 bytes.</exception>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_bytes).CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(Md5Digest other) => ((ReadOnlySpan<byte>)_bytes).SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Md5Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>Shows that there is a digest, never which.</summary>
    public override string ToString() => IsEmpty ? "" : "***";

    /// <summary>Compares by value.</summary>
    public static bool operator ==(Md5Digest left, Md5Digest right) => left.Equals(right);

    /// <summary>Compares by value.</summary>
    public static bool operator !=(Md5Digest left, Md5Digest right) => !left.Equals(right);

    [InlineArray(Size)]
    private struct DigestBytes
    {
        private byte _element;
    }
}
