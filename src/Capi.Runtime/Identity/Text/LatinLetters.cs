namespace Capi.Identity;

/// <summary>The form in which names of states and countries are compared: lower-cased, the letters a to z and nothing else (spec section 3.3).</summary>
internal static class LatinLetters
{
    /// <summary>Appends the folded text.</summary>
    public static void Fold(ReadOnlySpan<char> text, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRunes(text))
        {
            if (rune.Value is >= 'a' and <= 'z')
                output.Append((byte)rune.Value);
        }
    }

    /// <summary>The folded text as a string, for building tables.</summary>
    public static string Fold(string text)
    {
        var output = new Utf8Builder(new byte[text.Length * Utf8Builder.MaxBytesPerChar]);
        Fold(text, ref output);
        return System.Text.Encoding.ASCII.GetString(output.Written);
    }
}
