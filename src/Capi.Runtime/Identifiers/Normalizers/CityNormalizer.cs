using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>ct</c>: the ASCII letters and digits, lower-cased; the result must start with a letter.</summary>
/// <remarks>Accented letters are removed, as in Meta's Parameter Builder; a city in another script is dropped.</remarks>
internal static class CityNormalizer
{
    public static DropReason Normalize(ReadOnlySpan<char> value, ref Utf8Builder output)
    {
        if (PlaceholderWords.IsNoCity(value))
            return DropReason.Empty;

        // Filter before lower-casing: otherwise the Kelvin sign (U+212A) would become a k.
        foreach (var character in value)
        {
            if (char.IsAsciiLetter(character))
                output.Append((byte)(character | 0x20));
            else if (char.IsAsciiDigit(character))
                output.Append((byte)character);
        }

        if (output.Length == 0)
            return DropReason.Empty;

        return char.IsAsciiDigit((char)output.WrittenSpan[0]) ? DropReason.InvalidFormat : DropReason.None;
    }
}
