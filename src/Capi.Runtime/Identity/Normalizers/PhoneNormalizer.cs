namespace Capi.Identity;

/// <summary><c>ph</c>: the ASCII digits without leading zeros, 7 to 15 of them (spec sections 3.3 and 3.7).</summary>
/// <remarks>Meta demands the country code and its Parameter Builder adds none. Where the country of a number is known, and the digits
/// are a national number of it, the calling code is put in front and the national prefix dropped. Without a country nothing is.</remarks>
internal static class PhoneNormalizer
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    // A national number with its prefix; more digits are none.
    private const int MaxNationalDigits = 20;

    /// <param name="plan">The numbering plan of the country the number belongs to, or null when that is not known.</param>
    public static DropReason Normalize(ReadOnlySpan<char> value, PhonePlan? plan, ref Utf8Builder output)
    {
        if (plan is null || !TryComplete(value, plan, ref output))
            AppendDigits(value, ref output);

        return output.Length switch
        {
            0 => DropReason.Empty,
            < MinDigits => DropReason.TooShort,
            > MaxDigits => DropReason.TooLong,
            _ => DropReason.None,
        };
    }

    private static void AppendDigits(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var character in value)
        {
            if (char.IsAsciiDigit(character) && (character != '0' || output.Length > 0))
                output.Append((byte)character);
        }
    }

    private static bool TryComplete(ReadOnlySpan<char> value, PhonePlan plan, ref Utf8Builder output)
    {
        Span<char> buffer = stackalloc char[MaxNationalDigits];
        var count = 0;
        foreach (var character in value)
        {
            // A plus sign before the first digit, or 00: the number names its country itself.
            if (character == '+' && count == 0)
                return false;

            if (!char.IsAsciiDigit(character))
                continue;

            if (count == MaxNationalDigits)
                return false;

            buffer[count++] = character;
        }

        ReadOnlySpan<char> digits = buffer[..count];
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return false;

        var national = plan.FindNationalNumber(digits);
        if (national.IsEmpty)
            return false;

        output.Append(plan.CallingCode);
        output.Append(national);
        return true;
    }
}
