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
    private static readonly SearchValues<char> MustBeEscaped = SearchValues.Create(ControlCharacters + "\"\\");

    /// <summary>Writes a quoted, escaped string.</summary>
    /// <returns>False, with nothing written, when the text contains a lone surrogate, which UTF-8 can't encode.</returns>
    public bool TryText(ReadOnlySpan<char> text)
    {
        if (TryPlainText(text))
            return true;

        var start = _length;
        Raw((byte)'"');
        if (!TryTextInside(text))
        {
            Rewind(start);
            return false;
        }

        Raw((byte)'"');
        return true;
    }

    /// <summary>Writes a quoted string, if its text is ASCII without control characters or characters to escape.</summary>
    /// <returns>False, with nothing written, for any other text.</returns>
    public bool TryPlainText(ReadOnlySpan<char> text)
    {
        ref var to = ref Room(text.Length + 2);
        if (!PlainAscii.TryCopy(text, ref Unsafe.Add(ref to, 1)))
        {
            Touch(text.Length + 1);
            return false;
        }

        to = (byte)'"';
        Unsafe.Add(ref to, text.Length + 1) = (byte)'"';
        _length += text.Length + 2;
        return true;
    }

    /// <summary>Writes escaped text without quotes.</summary>
    /// <returns>False when the text contains a lone surrogate; part of the text may then be written.</returns>
    private bool TryTextInside(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(MustBeEscaped);
            var plain = special < 0 ? text : text[..special];

            // A UTF-16 code unit needs at most 3 bytes of UTF-8.
            if (Utf8.FromUtf16(plain, Reserve(3 * plain.Length), out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
                return false;
            _length += written;

            if (special < 0)
                return true;
            Escape(text[special]);
            text = text[(special + 1)..];
        }
    }

    private void Escape(char character)
    {
        var room = Reserve(6);
        room[0] = (byte)'\\';
        room[1] = character switch
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
        if (room[1] != (byte)'u')
        {
            _length += 2;
            return;
        }

        room[2] = room[3] = (byte)'0';
        room[4] = HexDigit(character >> 4);
        room[5] = HexDigit(character & 15);
        _length += 6;
    }

    private static byte HexDigit(int digit) => "0123456789ABCDEF"u8[digit];
}
