using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes the number of a payment card by its groups and checksum.</summary>
/// <remarks>Without groups it can be a product ID, which passes the check in one case of ten. So it is hidden, but no reason to warn.</remarks>
internal static partial class CardNumbers
{
    /// <summary>True if the text contains a card number.</summary>
    public static bool AnyIn(string text)
    {
        foreach (var match in Candidate().EnumerateMatches(text))
        {
            if (HasChecksum(text.AsSpan(match.Index, match.Length)))
                return true;
        }

        return false;
    }

    /// <summary>True if the text contains 15 or 16 digits that a card could have.</summary>
    public static bool AnyWithoutGroups(string text)
    {
        foreach (var match in WithoutGroups().EnumerateMatches(text))
        {
            if (HasChecksum(text.AsSpan(match.Index, match.Length)))
                return true;
        }

        return false;
    }

    private static bool HasChecksum(ReadOnlySpan<char> text)
    {
        var (sum, position) = (0, 0);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var digit = text[i] - '0';
            sum += position++ % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return position is >= 13 and <= 19 && sum % 10 == 0;
    }

    // Visa, Mastercard, Discover and American Express.
    [GeneratedRegex(@"(?<![0-9A-Za-z.])(?:(?:4[0-9]|5[1-5]|2[2-7]|6[05])[0-9]{14}|3[47][0-9]{13})(?![0-9A-Za-z])")]
    private static partial Regex WithoutGroups();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{3,6}(?:[ .-][0-9]{3,6}){2,4}(?![0-9A-Za-z])")]
    private static partial Regex Candidate();
}
