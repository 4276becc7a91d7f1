using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>Appends UTF-8 to a caller-provided buffer. Doesn't allocate or grow; the buffer must be large enough.</summary>
/// <param name="destination">Receives the bytes.</param>
internal ref struct Utf8Builder(Span<byte> destination)
{
    /// <summary>The maximum number of bytes that any normaliser writes for one UTF-16 code unit (U+0130 becomes i and U+0307: three bytes).</summary>
    public const int MaxBytesPerChar = 3;

    private readonly Span<byte> _destination = destination;

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written.</summary>
    public readonly ReadOnlySpan<byte> WrittenSpan => _destination[..Length];

    /// <summary>Appends one ASCII character.</summary>
    public void Append(byte ascii) => _destination[Length++] = ascii;

    /// <summary>Appends one code point.</summary>
    public void Append(Rune rune) => Length += rune.EncodeToUtf8(_destination[Length..]);

    /// <summary>Appends text that contains only ASCII characters.</summary>
    public void Append(scoped ReadOnlySpan<char> ascii)
    {
        foreach (var character in ascii)
            Append((byte)character);
    }

    /// <summary>Resets the length to 0.</summary>
    public void Clear() => Length = 0;
}
