using System.Buffers;
using System.Text;

namespace Capi.Consent.Text;

/// <summary>Decodes percent-encoded text, as often as it was encoded.</summary>
internal static class PercentEncoding
{
    // Cookies are seen encoded once and twice; a third time is a proxy's.
    private const int MaxRounds = 3;

    /// <summary>Decodes until nothing is encoded, at most three times. Malformed escapes are kept as they are.</summary>
    /// <param name="text">Text without a limit of its own: the caller bounds its length.</param>
    /// <param name="spaceForPlus">True to decode <c>+</c> to a space, as in forms.</param>
    public static string DecodeAll(string text, bool spaceForPlus)
    {
        for (var round = 0; round < MaxRounds && text.Contains('%'); round++)
        {
            var decoded = Decode(text);
            if (decoded == text)
                break;

            text = decoded;
        }

        return spaceForPlus ? text.Replace('+', ' ') : text;
    }

    /// <summary>Decodes once. Malformed escapes are kept as they are; <c>+</c> isn't decoded.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
            return text.ToString();

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var count = 0;
        while (text.IndexOf('%') is var percent and >= 0)
        {
            count += Encoding.UTF8.GetBytes(text[..percent], bytes.AsSpan(count));
            var isEscape = TryReadByte(text[(percent + 1)..], out bytes[count]);
            if (!isEscape)
                bytes[count] = (byte)'%';
            count++;
            text = text[(percent + (isEscape ? 3 : 1))..];
        }

        count += Encoding.UTF8.GetBytes(text, bytes.AsSpan(count));
        var decoded = Encoding.UTF8.GetString(bytes, 0, count);
        ArrayPool<byte>.Shared.Return(bytes);
        return decoded;
    }

    private static bool TryReadByte(ReadOnlySpan<char> digits, out byte value)
    {
        value = 0;
        if (digits.Length < 2 || !char.IsAsciiHexDigit(digits[0]) || !char.IsAsciiHexDigit(digits[1]))
            return false;

        value = (byte)((GetDigit(digits[0]) << 4) | GetDigit(digits[1]));
        return true;
    }

    private static int GetDigit(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
