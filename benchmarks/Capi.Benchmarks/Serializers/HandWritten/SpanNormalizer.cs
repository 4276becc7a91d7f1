using System.Buffers;
using System.Text;

namespace Capi.Benchmarks.Serializers.HandWritten;

/// <summary>Meta's normalization from UTF-16 to UTF-8 over spans, without allocations.</summary>
/// <remarks>Each method returns the number of bytes written; 0 means that the value is invalid. Only for the reference events: text has at most 256 characters.</remarks>
internal static class SpanNormalizer
{
    private const int MaxTextLength = 256;

    public static int NormalizeEmail(ReadOnlySpan<char> value, Span<byte> destination) => WriteLower(value.Trim(), destination);

    public static int NormalizeCountry(ReadOnlySpan<char> value, Span<byte> destination) => WriteLower(value.Trim(), destination);

    public static int NormalizeName(ReadOnlySpan<char> value, Span<byte> destination)
    {
        Span<char> kept = stackalloc char[MaxTextLength];
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && !IsAsciiPunctuation(c))
                kept[length++] = c;
        }

        return WriteLower(kept[..length], destination);
    }

    public static int NormalizeExternalId(ReadOnlySpan<char> value, Span<byte> destination)
    {
        Span<char> kept = stackalloc char[MaxTextLength];
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c))
                kept[length++] = c;
        }

        return WriteLower(kept[..length], destination);
    }

    public static int NormalizePhone(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var length = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c) && (length > 0 || c != '0'))
                destination[length++] = (byte)c;
        }

        return length;
    }

    /// <summary>Normalizes an ISO 8601 date, the format of all reference events.</summary>
    public static int NormalizeDateOfBirth(ReadOnlySpan<char> value, Span<byte> destination) => WriteLettersAndDigits(value, destination);

    public static int NormalizeCity(ReadOnlySpan<char> value, Span<byte> destination) => WriteLettersAndDigits(value, destination);

    public static int NormalizeZip(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var dash = value.IndexOf('-');
        return WriteLettersAndDigits(dash == 5 ? value[..dash] : value, destination);
    }

    public static int NormalizeGender(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var word = value.Trim();
        if (word.Equals("f", StringComparison.OrdinalIgnoreCase) || word.Equals("female", StringComparison.OrdinalIgnoreCase))
            destination[0] = (byte)'f';
        else if (word.Equals("m", StringComparison.OrdinalIgnoreCase) || word.Equals("male", StringComparison.OrdinalIgnoreCase))
            destination[0] = (byte)'m';
        else
            return 0;

        return 1;
    }

    private static int WriteLettersAndDigits(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var length = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiLetterOrDigit(c))
                destination[length++] = char.IsAsciiLetterUpper(c) ? (byte)(c | 0x20) : (byte)c;
        }

        return length;
    }

    private static int WriteLower(ReadOnlySpan<char> value, Span<byte> destination)
    {
        if (Ascii.ToLower(value, destination, out var written) == OperationStatus.Done)
            return written;

        Span<char> lower = stackalloc char[MaxTextLength];
        return Encoding.UTF8.GetBytes(lower[..value.ToLowerInvariant(lower)], destination);
    }

    private static bool IsAsciiPunctuation(char c) => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c);
}
