using System.Net;
using System.Diagnostics.CodeAnalysis;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Masks values for display.</summary>
internal static class Masking
{
    /// <summary>Replaces a value that can contain personal data.</summary>
    public const string Hidden = "•••";

    private const int MaxIdentifierLength = 8;

    private const int MaxParameterLength = 300;

    /// <summary>Returns the start of an identifier: at most 8 characters and at most half of it, enough to distinguish values. An e-mail address or an
    /// international phone number in its place is hidden.</summary>
    public static string MaskIdentifier(string value) => value.TrimStart().StartsWith('+') || PersonalText.Decode(value).Contains('@') ? Hidden : string.Concat(Truncate(value, Math.Min(MaxIdentifierLength, value.Length / 2)), "…");

    /// <summary>Truncates text that should contain no personal data, and hides text with an @, which can be an e-mail address, or in the form of other personal data. Null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? MaskText(string? value)
    {
        if (value is null)
            return null;
        if (PersonalText.Decode(value).Contains('@') || PersonalText.Contains(value) || CardNumbers.AnyWithoutGroups(value))
            return Hidden;

        return value.Length <= MaxParameterLength ? value : string.Concat(Truncate(value, MaxParameterLength), "…");
    }

    /// <summary>Removes the query string and fragment of a URL, which can contain personal data.</summary>
    public static string MaskUrl(string value)
    {
        // An escape such as &#64; has a # of its own.
        value = WebUtility.HtmlDecode(value);
        var end = value.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? MaskText(value) : MaskText(value[..end]) + "?…";
    }

    // Doesn't split a surrogate pair: JSON and HTML writers reject lone surrogates.
    private static ReadOnlySpan<char> Truncate(string value, int length) =>
        value.AsSpan(0, length > 0 && char.IsHighSurrogate(value[length - 1]) ? length - 1 : length);
}
