namespace Capi.Identifiers.Text;

/// <summary>Keeps the letters a to z of a text, lower-cased: what is sent for a state that has no code.</summary>
internal static class LatinLetters
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Appends the letters. Full-width letters count as what they stand for.</summary>
    public static void Append(ReadOnlySpan<char> text, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(text))
        {
            var letter = rune.Value > FullWidthOffset ? rune.Value - FullWidthOffset : rune.Value;
            if (letter is >= 'a' and <= 'z')
                output.Append((byte)letter);
        }
    }
}
