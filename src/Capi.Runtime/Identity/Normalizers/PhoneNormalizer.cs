namespace Capi.Identity;

/// <summary><c>ph</c>: the ASCII digits without leading zeros, 7 to 15 of them (spec sections 3.3 and 3.7).</summary>
internal static class PhoneNormalizer
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        foreach (var character in value)
        {
            if (char.IsAsciiDigit(character) && (character != '0' || output.Length > 0))
                output.Append((byte)character);
        }

        return output.Length switch
        {
            0 => DropReason.Empty,
            < MinDigits => DropReason.TooShort,
            > MaxDigits => DropReason.TooLong,
            _ => DropReason.None,
        };
    }
}
