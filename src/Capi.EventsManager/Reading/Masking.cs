namespace Capi.EventsManager.Reading;

/// <summary>Masks values for display.</summary>
internal static class Masking
{
    private const string Hidden = "•••";

    private const int IdentifierCharacters = 8;

    private const int ParameterCharacters = 300;

    /// <summary>Returns the start of an identifier: at most 8 characters and at most half of it, enough to distinguish values.</summary>
    public static string Identifier(string value) => string.Concat(Cut(value, Math.Min(IdentifierCharacters, value.Length / 2)), "…");

    /// <summary>Truncates text that should contain no personal data, and hides text with an @, which can be an e-mail address.</summary>
    public static string Text(string value)
    {
        if (value.Contains('@'))
            return Hidden;

        return value.Length <= ParameterCharacters ? value : string.Concat(Cut(value, ParameterCharacters), "…");
    }

    /// <summary>Removes the query string and fragment of a URL, which can contain personal data.</summary>
    public static string Url(string value)
    {
        var end = value.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? Text(value) : Text(value[..end]) + "?…";
    }

    // Doesn't split a surrogate pair: JSON and HTML writers reject lone surrogates.
    private static ReadOnlySpan<char> Cut(string value, int length) =>
        value.AsSpan(0, length > 0 && char.IsHighSurrogate(value[length - 1]) ? length - 1 : length);
}
