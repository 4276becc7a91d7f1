namespace Capi.Identifiers.Text;

/// <summary>Folds names of states and countries for comparison: lower-cases and keeps only the letters a to z.</summary>
internal static class LatinLetters
{
    /// <summary>Appends the folded text.</summary>
    public static void Fold(ReadOnlySpan<char> text, ref Utf8Builder output)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(text))
        {
            if (rune.Value is >= 'a' and <= 'z')
                output.Append((byte)rune.Value);
        }
    }

    /// <summary>Returns the folded text as a string. Allocates; used to build lookup tables.</summary>
    public static string Fold(string text)
    {
        var output = new Utf8Builder(new byte[text.Length * Utf8Builder.MaxBytesPerChar]);
        Fold(text, ref output);
        return System.Text.Encoding.ASCII.GetString(output.WrittenSpan);
    }
}
