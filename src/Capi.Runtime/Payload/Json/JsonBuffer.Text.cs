using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Capi.Payload.Json;

// Strings.
internal sealed partial class JsonBuffer
{
    private const string ControlCharacters =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    // Exactly what RFC 8259 requires: the JSON is never embedded in HTML.
    private static readonly SearchValues<char> CharactersToEscape = SearchValues.Create(ControlCharacters + "\"\\");

    /// <summary>Writes a quoted, escaped string.</summary>
    /// <returns>False, with nothing written, when the text contains a lone surrogate, which UTF-8 can't encode.</returns>
    public bool TryWriteString(ReadOnlySpan<char> text)
    {
        if (TryWritePlainString(text))
            return true;

        var start = _length;
        WriteRaw((byte)'"');
        if (!TryWriteStringContent(text))
        {
            Rewind(start);
            return false;
        }

        WriteRaw((byte)'"');
        return true;
    }

    /// <summary>Writes a quoted string, if its text is ASCII without control characters or characters to escape.</summary>
    /// <returns>False, with nothing written, for any other text.</returns>
    public bool TryWritePlainString(ReadOnlySpan<char> text)
    {
        ref var destination = ref ReserveReference(text.Length + 2);
        if (!PlainAscii.TryCopy(text, ref Unsafe.Add(ref destination, 1)))
        {
            MarkDirty(text.Length + 1);
            return false;
        }

        destination = (byte)'"';
        Unsafe.Add(ref destination, text.Length + 1) = (byte)'"';
        _length += text.Length + 2;
        return true;
    }

    /// <summary>Writes escaped text without quotes.</summary>
    /// <returns>False when the text contains a lone surrogate; part of the text may then be written.</returns>
    private bool TryWriteStringContent(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var escapeIndex = text.IndexOfAny(CharactersToEscape);
            var unescaped = escapeIndex < 0 ? text : text[..escapeIndex];

            // A UTF-16 code unit needs at most 3 bytes of UTF-8.
            if (Utf8.FromUtf16(unescaped, Reserve(3 * unescaped.Length), out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
                return false;
            _length += written;

            if (escapeIndex < 0)
                return true;
            WriteEscaped(text[escapeIndex]);
            text = text[(escapeIndex + 1)..];
        }
    }

    private void WriteEscaped(char character)
    {
        var buffer = Reserve(6);
        buffer[0] = (byte)'\\';
        buffer[1] = character switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            _ => (byte)'u',
        };
        if (buffer[1] != (byte)'u')
        {
            _length += 2;
            return;
        }

        buffer[2] = buffer[3] = (byte)'0';
        buffer[4] = GetHexDigit(character >> 4);
        buffer[5] = GetHexDigit(character & 15);
        _length += 6;
    }

    private static byte GetHexDigit(int digit) => "0123456789ABCDEF"u8[digit];
}
