using System.Globalization;

namespace Capi.Payload.Json;

// Numbers, dates and whatever else formats itself.
internal sealed partial class JsonBuffer
{
    // Longer than any number, date or Guid prints: a Guid has 36 characters, a decimal at most 31.
    private const int LongestValue = 40;

    /// <summary>Writes a number as .NET prints it without a culture: a double by the shortest text that reads back equal.</summary>
    public void Number<T>(T value)
        where T : struct, IUtf8SpanFormattable => Format(value, default);

    /// <summary>Writes a value as a string in the given invariant format, whose text needs no escaping.</summary>
    public void Quoted<T>(T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        Raw((byte)'"');
        Format(value, format);
        Raw((byte)'"');
    }

    private void Format<T>(T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        if (!value.TryFormat(Reserve(LongestValue), out var written, format, CultureInfo.InvariantCulture))
            throw new ArgumentOutOfRangeException(nameof(value));
        _length += written;
    }
}
