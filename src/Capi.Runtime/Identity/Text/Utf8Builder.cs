using System.Text;

namespace Capi.Identity;

/// <summary>Collects UTF-8 in a buffer of the caller. The caller makes it large enough; nothing is allocated.</summary>
internal ref struct Utf8Builder(Span<byte> destination)
{
    /// <summary>No normaliser makes more than three bytes of one UTF-16 unit (U+0130 becomes i and U+0307: three).</summary>
    public const int MaxBytesPerChar = 3;

    private readonly Span<byte> _destination = destination;

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>What has been written.</summary>
    public readonly ReadOnlySpan<byte> Written => _destination[..Length];

    /// <summary>Appends one ASCII character.</summary>
    public void Append(byte ascii) => _destination[Length++] = ascii;

    /// <summary>Appends one code point.</summary>
    public void Append(Rune rune) => Length += rune.EncodeToUtf8(_destination[Length..]);

    /// <summary>Appends text that is known to be ASCII.</summary>
    public void Append(scoped ReadOnlySpan<char> ascii)
    {
        foreach (var character in ascii)
            Append((byte)character);
    }

    /// <summary>Forgets what has been written.</summary>
    public void Clear() => Length = 0;
}
