using System.Globalization;

namespace Capi.Consent.Text;

/// <summary>Writes evidence as <c>source name=value name=value</c> into a buffer of the caller. What doesn't fit is left out.</summary>
/// <param name="buffer">The memory to write to.</param>
internal ref struct EvidenceWriter(Span<char> buffer)
{
    /// <summary>A buffer size that is enough for every reader.</summary>
    public const int BufferSize = 512;

    private readonly Span<char> _buffer = buffer;
    private int _length;

    /// <summary>Writes text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.TryCopyTo(_buffer[_length..]))
            _length += text.Length;
    }

    /// <summary>Writes a number.</summary>
    public void Write(long number)
    {
        if (number.TryFormat(_buffer[_length..], out var written, default, CultureInfo.InvariantCulture))
            _length += written;
    }

    /// <summary>Writes <c> name=value</c>.</summary>
    public void Write(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        Write(" ");
        Write(name);
        Write("=");
        Write(value);
    }

    /// <summary>Writes <c> name=number</c>.</summary>
    public void Write(ReadOnlySpan<char> name, long number)
    {
        Write(name, "");
        Write(number);
    }

    /// <summary>Writes <c> name=1,2,3</c>, with the first of many numbers only.</summary>
    public void Write(ReadOnlySpan<char> name, IReadOnlyList<int> numbers)
    {
        const int maxCount = 24;
        Write(name, numbers.Count == 0 ? "none" : "");
        for (var index = 0; index < numbers.Count && index < maxCount; index++)
        {
            if (index > 0)
                Write(",");
            Write(numbers[index]);
        }

        if (numbers.Count > maxCount)
            Write(",…");
    }

    /// <summary>Returns the evidence.</summary>
    public override readonly string ToString() => _buffer[.._length].ToString();
}
