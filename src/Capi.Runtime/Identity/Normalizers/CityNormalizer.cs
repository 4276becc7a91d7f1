namespace Capi.Identity;

/// <summary><c>ct</c>: the ASCII letters and digits, lower-cased, beginning with a letter (spec section 3.3).</summary>
/// <remarks>Accented letters vanish, as they do in Meta's Parameter Builder; a city in another script is left out.</remarks>
internal static class CityNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        // Filtered before lower-casing: the Kelvin sign would otherwise become a k.
        foreach (var character in value)
        {
            if (char.IsAsciiLetter(character))
                output.Append((byte)(character | 0x20));
            else if (char.IsAsciiDigit(character))
                output.Append((byte)character);
        }

        if (output.Length == 0)
            return DropReason.Empty;

        return char.IsAsciiDigit((char)output.Written[0]) ? DropReason.InvalidFormat : DropReason.None;
    }
}
