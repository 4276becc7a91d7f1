using System.Globalization;
using System.Runtime.CompilerServices;

namespace Capi.Payload.Json;

// Numbers, dates and other formattable values.
internal sealed partial class JsonBuffer
{
    // Longer than any formatted number, date or Guid: a Guid has 36 characters, a decimal at most 31.
    private const int MaxFormattedBytes = 40;

    /// <summary>Writes a number in the invariant culture; a finite double or float as a plain decimal, in its shortest round-trippable form.</summary>
    public void WriteNumber<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        if (typeof(T) == typeof(double))
            _length += PlainDecimal.Write(Unsafe.BitCast<T, double>(value), Reserve(PlainDecimal.MaxBytes));
        else if (typeof(T) == typeof(float))
            _length += PlainDecimal.Write(Unsafe.BitCast<T, float>(value), Reserve(PlainDecimal.MaxBytes));
        else
            WriteFormatted(value, default);
    }

    /// <summary>Writes a value as a quoted string in the given format and the invariant culture. The formatted text must not need escaping.</summary>
    public void WriteQuoted<T>(T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        WriteRaw((byte)'"');
        WriteFormatted(value, format);
        WriteRaw((byte)'"');
    }

    private void WriteFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        if (!value.TryFormat(Reserve(MaxFormattedBytes), out var written, format, CultureInfo.InvariantCulture))
            throw new ArgumentOutOfRangeException(nameof(value));
        _length += written;
    }
}
