namespace Capi.Consent.Tests.Testing;

/// <summary>The ways in which servers and platforms encode a cookie.</summary>
internal static class CookieEncoding
{
    /// <summary>As it is; only separators encoded; everything encoded once, twice; with <c>+</c> for spaces; with lower-case digits.</summary>
    public static IEnumerable<string> EncodeAll(string text)
    {
        var encoded = Uri.EscapeDataString(text);
        yield return text;
        yield return encoded;
        yield return Uri.EscapeDataString(encoded);
        yield return encoded.Replace("%3A", ":").Replace("%7B", "{").Replace("%7D", "}").Replace("%3D", "=");
        yield return encoded.Replace("%20", "+");
        yield return encoded.Replace("%2C", "%2c").Replace("%3A", "%3a").Replace("%27", "'");
    }
}
