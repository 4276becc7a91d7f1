using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Capi.Cli.JsonLines;

/// <summary>Reads JSON strings that the library refuses: JSON may hold half a surrogate pair, and to drop such a value we must see it.</summary>
internal static class JsonText
{
    /// <summary>The string the reader stands on.</summary>
    public static string Decode(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);

    // The reader has checked every escape, and the caller that the bytes are UTF-8.
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var chars = ArrayPool<char>.Shared.Rent(escaped.Length);
        var count = 0;
        while (escaped.IndexOf((byte)'\\') is var slash and >= 0)
        {
            count += Encoding.UTF8.GetChars(escaped[..slash], chars.AsSpan(count));
            var kind = escaped[slash + 1];
            chars[count++] = kind == 'u' ? CodeUnit(escaped.Slice(slash + 2, 4)) : Single(kind);
            escaped = escaped[(slash + (kind == 'u' ? 6 : 2))..];
        }

        count += Encoding.UTF8.GetChars(escaped, chars.AsSpan(count));
        var text = new string(chars, 0, count);

        // Somebody's identifier: the next who rents the array should not find it there.
        ArrayPool<char>.Shared.Return(chars, clearArray: true);
        return text;
    }

    private static char CodeUnit(ReadOnlySpan<byte> hex) =>
        (char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Single(byte kind) => kind switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)kind,
    };
}
