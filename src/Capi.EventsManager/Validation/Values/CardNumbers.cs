using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes the number of a payment card by its groups and checksum.</summary>
/// <remarks>Only in groups: a product ID of 16 digits passes the check in one case of ten.</remarks>
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

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{3,6}(?:[ -][0-9]{3,6}){2,4}(?![0-9A-Za-z])")]
    private static partial Regex Candidate();
}
