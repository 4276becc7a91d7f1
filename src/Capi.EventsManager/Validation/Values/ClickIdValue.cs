using System.Globalization;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Checks of fbc and fbp beyond their format, for mistakes that Meta accepts and then can't match.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc</remarks>
internal static class ClickIdValue
{
    // Fewer letters can be of one case by chance.
    private const int MinLetters = 16;
    private const int MillisecondDigits = 13;

    /// <summary>True unless the creation time is certainly not in milliseconds, as with a Unix time in seconds.</summary>
    public static bool IsTimeInMilliseconds(string value) => GetPart(value, 2) is not { Length: > 0 } time || !time.All(char.IsAsciiDigit) || time.Length >= MillisecondDigits;

    /// <summary>True if the payload has letters of one case only. fbclid is case-sensitive, so a changed case never matches.</summary>
    public static bool HasChangedCase(string value)
    {
        var letters = (GetPart(value, 3) ?? "").Where(char.IsAsciiLetter).ToArray();
        return letters.Length >= MinLetters && (letters.All(char.IsAsciiLetterLower) || letters.All(char.IsAsciiLetterUpper));
    }

    /// <summary>True if the creation time is more than a day after the arrival: clocks of browsers are seldom that wrong.</summary>
    public static bool IsFuture(string value, DateTimeOffset receivedAt) =>
        GetPart(value, 2) is { } time && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > receivedAt.AddDays(1).ToUnixTimeMilliseconds();

    /// <summary>True if the payload has digits only, as that of fbp.</summary>
    public static bool HasNumber(string value) => GetPart(value, 3) is { Length: > 0 } payload && payload.All(char.IsAsciiDigit);

    /// <summary>True if the payload has the characters of a click or browser ID only: letters and digits of Base64Url.</summary>
    public static bool HasIdCharacters(string value) => GetPart(value, 3) is { Length: > 0 } payload && payload.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');

    private static string? GetPart(string value, int index) => value.Split('.') is var parts && parts.Length > index ? parts[index] : null;
}
