namespace Capi.EventsManager.Validation.Values;

/// <summary>The format of fbc and fbp.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc</remarks>
internal static class MetaCookieFormat
{
    /// <summary>True for <c>fb.digits.digits.payload</c>, optionally with Meta's suffix as the fifth part.</summary>
    public static bool IsValid(string value)
    {
        var parts = value.Split('.');
        return parts.Length is 4 or 5
            && parts[0] == "fb"
            && IsDigits(parts[1])
            && IsDigits(parts[2])
            && parts[3].Length > 0
            && !parts[3].Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && (parts.Length == 4 || MetaSuffix.IsValidForCookie(parts[4]));
    }

    private static bool IsDigits(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);
}
