using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Capi.Cli.JsonLines;

/// <summary>Decodes JSON strings, including lone surrogates, which Utf8JsonReader rejects. Such values are dropped, not an error.</summary>
internal static class JsonStringDecoder
{
    /// <summary>Decodes the string token of the reader.</summary>
    public static string Decode(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);

    // The reader has validated the escapes, and the caller the UTF-8.
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var chars = ArrayPool<char>.Shared.Rent(escaped.Length);
        var count = 0;
        while (escaped.IndexOf((byte)'\\') is var slash and >= 0)
        {
            count += Encoding.UTF8.GetChars(escaped[..slash], chars.AsSpan(count));
            var kind = escaped[slash + 1];
            chars[count++] = kind == 'u' ? ParseCodeUnit(escaped.Slice(slash + 2, 4)) : UnescapeCharacter(kind);
            escaped = escaped[(slash + (kind == 'u' ? 6 : 2))..];
        }

        count += Encoding.UTF8.GetChars(escaped, chars.AsSpan(count));
        var text = new string(chars, 0, count);

        // The array contains personal data, so clear it before it is reused.
        ArrayPool<char>.Shared.Return(chars, clearArray: true);
        return text;
    }

    private static char ParseCodeUnit(ReadOnlySpan<byte> hex) =>
        (char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char UnescapeCharacter(byte kind) => kind switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)kind,
    };
}
