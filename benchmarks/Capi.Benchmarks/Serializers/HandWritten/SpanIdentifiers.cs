using System.Buffers;
using System.Text;

namespace Capi.Benchmarks.Serializers.HandWritten;

/// <summary>Meta's normalization from UTF-16 to UTF-8 over spans, without allocations.</summary>
/// <remarks>Each method returns the number of bytes written; 0 means that the value is invalid. Only for the reference events: text has at most 256 characters.</remarks>
internal static class SpanIdentifiers
{
    private const int LongestText = 256;

    public static int Email(ReadOnlySpan<char> value, Span<byte> destination) => Lower(value.Trim(), destination);

    public static int Country(ReadOnlySpan<char> value, Span<byte> destination) => Lower(value.Trim(), destination);

    public static int Name(ReadOnlySpan<char> value, Span<byte> destination)
    {
        Span<char> kept = stackalloc char[LongestText];
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && !IsAsciiPunctuation(c))
                kept[length++] = c;
        }

        return Lower(kept[..length], destination);
    }

    public static int ExternalId(ReadOnlySpan<char> value, Span<byte> destination)
    {
        Span<char> kept = stackalloc char[LongestText];
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c))
                kept[length++] = c;
        }

        return Lower(kept[..length], destination);
    }

    public static int Phone(ReadOnlySpan<char> value, Span<byte> destination)
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
    public static int DateOfBirth(ReadOnlySpan<char> value, Span<byte> destination) => LettersAndDigits(value, destination);

    public static int City(ReadOnlySpan<char> value, Span<byte> destination) => LettersAndDigits(value, destination);

    public static int Zip(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var dash = value.IndexOf('-');
        return LettersAndDigits(dash < 0 ? value : value[..dash], destination);
    }

    public static int Gender(ReadOnlySpan<char> value, Span<byte> destination)
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

    private static int LettersAndDigits(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var length = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiLetterOrDigit(c))
                destination[length++] = char.IsAsciiLetterUpper(c) ? (byte)(c | 0x20) : (byte)c;
        }

        return length;
    }

    private static int Lower(ReadOnlySpan<char> value, Span<byte> destination)
    {
        if (Ascii.ToLower(value, destination, out var written) == OperationStatus.Done)
            return written;

        Span<char> lower = stackalloc char[LongestText];
        return Encoding.UTF8.GetBytes(lower[..value.ToLowerInvariant(lower)], destination);
    }

    private static bool IsAsciiPunctuation(char c) => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c);
}
