using Capi.Catalog;

namespace Capi.Identity;

/// <summary>A short cut for what most people write in forms. What it can't do it leaves to <see cref="Normalizer"/>, which is the truth.</summary>
internal static class AsciiNormalizer
{
    // 32 hexadecimal digits are an MD5 digest, so longer text may be hashed already. No digest has an @.
    private const int MaxLength = 31;

    /// <summary>Normalises ASCII text.</summary>
    /// <param name="lane">The room it may use, whatever comes of it.</param>
    /// <returns>False, with nothing said about the value, when it takes the long way.</returns>
    public static bool TryNormalize(Normalization normalization, ReadOnlySpan<char> value, Span<byte> lane, out int written)
    {
        written = 0;
        if (value.Length > lane.Length || (value.Length > MaxLength && normalization != Normalization.Email))
            return false;

        written = normalization switch
        {
            Normalization.Email => Email(WhiteSpace.Trim(value), lane),
            Normalization.Name => Kept(value, lane, AsciiClass.Letter | AsciiClass.Digit, AsciiClass.Punctuation | AsciiClass.Space),
            Normalization.City => Kept(value, lane, AsciiClass.Letter | AsciiClass.Digit, AsciiClass.Punctuation | AsciiClass.Space),
            Normalization.ExternalId => Kept(value, lane, AsciiClass.Letter | AsciiClass.Digit | AsciiClass.Punctuation, AsciiClass.Space),
            _ => 0,
        };
        if (normalization == Normalization.City && written > 0 && char.IsAsciiDigit((char)lane[0]))
            written = 0;
        if (written == 0)
            lane[..value.Length].Clear();
        return written > 0;
    }

    // Lower-cased, and checked by the classes of its characters; whatever is odd takes the long way.
    private static int Email(ReadOnlySpan<char> value, Span<byte> lane)
    {
        var length = 0;
        var (ats, dotsBehindAt) = (0, 0);
        var before = AsciiClass.Punctuation;
        foreach (var character in value)
        {
            var kind = AsciiClasses.Of(character);
            lane[length++] = AsciiClasses.Lower(character);
            if ((kind & (AsciiClass.Letter | AsciiClass.Digit)) == 0)
            {
                // Of what may stand in an address only these are common, and none of them beside another or at an end.
                if (before == AsciiClass.Punctuation || character is not ('.' or '@' or '-' or '_'))
                    return 0;
                if (character == '_' && ats > 0)
                    return 0;
                ats += character == '@' ? 1 : 0;
                dotsBehindAt += character == '.' ? ats : 0;
                before = AsciiClass.Punctuation;
                continue;
            }

            before = kind;
        }

        return ats == 1 && dotsBehindAt > 0 && before != AsciiClass.Punctuation ? length : 0;
    }

    // Writes what is kept, lower-cased, and steps over what is dropped.
    private static int Kept(ReadOnlySpan<char> value, Span<byte> lane, AsciiClass kept, AsciiClass dropped)
    {
        var length = 0;
        foreach (var character in value)
        {
            var kind = AsciiClasses.Of(character);
            if ((kind & kept) != 0)
                lane[length++] = AsciiClasses.Lower(character);
            else if ((kind & dropped) == 0)
                return 0;
        }

        return length;
    }
}
