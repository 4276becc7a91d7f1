namespace Capi.Consent.Text;

/// <summary>The text of a cookie without what surrounds it.</summary>
internal static class CookieText
{
    /// <summary>Removes white space and double quotes at both ends: servers put values in quotes, and people copy line breaks.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \"\t\r\n");
}
