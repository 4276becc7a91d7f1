namespace Capi.EventsManager.Reading;

/// <summary>What of a value may be shown to whoever looks over the developer's shoulder.</summary>
internal static class Masking
{
    private const string Hidden = "•••";

    private const int IdentifierCharacters = 8;

    private const int ParameterCharacters = 300;

    /// <summary>The beginning of an identifier: enough to tell two of them apart, not enough to use one.</summary>
    public static string Identifier(string value) => string.Concat(Cut(value, Math.Min(IdentifierCharacters, value.Length / 2)), "…");

    /// <summary>A text that should hold nothing personal. One with an @ may be an e-mail address all the same.</summary>
    public static string Text(string value)
    {
        if (value.Contains('@'))
            return Hidden;

        return value.Length <= ParameterCharacters ? value : string.Concat(Cut(value, ParameterCharacters), "…");
    }

    /// <summary>A URL without its query and fragment, in which shops put almost anything.</summary>
    public static string Url(string value)
    {
        var end = value.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? Text(value) : Text(value[..end]) + "?…";
    }

    // Half a surrogate pair is no text: JSON and HTML writers would stumble over it.
    private static ReadOnlySpan<char> Cut(string value, int length) =>
        value.AsSpan(0, length > 0 && char.IsHighSurrogate(value[length - 1]) ? length - 1 : length);
}
