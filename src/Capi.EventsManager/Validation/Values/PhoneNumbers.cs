using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes phone numbers by their separators or their plus sign.</summary>
/// <remarks>Digits alone are no evidence: order numbers and product IDs have them too. Neither is a date such as 01/02/2026.</remarks>
internal static partial class PhoneNumbers
{
    private const int MaxDigits = 15;

    /// <summary>True if the text contains a phone number.</summary>
    public static bool AnyIn(string text) => HasMatch(International(), text, 8) || HasMatch(National(), text, 9) || Mobile().IsMatch(text) || NorthAmerican().IsMatch(text);

    private static bool HasMatch(Regex form, string text, int minDigits)
    {
        foreach (var match in form.EnumerateMatches(text))
        {
            var found = text.AsSpan(match.Index, match.Length);
            var digits = 0;
            foreach (var character in found)
                digits += char.IsAsciiDigit(character) ? 1 : 0;
            if (digits >= minDigits && digits <= MaxDigits && !Date().IsMatch(found))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\w+])\+ ?\(?[0-9][0-9 ()./-]{5,28}[0-9](?![\w+])")]
    private static partial Regex International();

    // In groups: 0170 5550199, (0170) 555 0199, 030/1234567, (212) 555-0199.
    [GeneratedRegex(@"(?<![\w.-])(?<![0-9][ /])(?:\([0-9]{2,6}\) ?|0[0-9]{1,5}[ /])[0-9][0-9 /-]{3,14}[0-9](?!\w)")]
    private static partial Regex National();

    // In two parts: 0170-5550199.
    [GeneratedRegex(@"(?<![\w.-])0[0-9]{2,4}-[0-9]{6,9}(?![\w-])")]
    private static partial Regex Mobile();

    // In groups of three, three and four: 1-212-555-0199, 212.555.0199.
    [GeneratedRegex(@"(?<![\w.-])(?:1[-. ])?[2-9][0-9]{2}([-. ])[2-9][0-9]{2}\1[0-9]{4}(?![\w-])")]
    private static partial Regex NorthAmerican();

    [GeneratedRegex(@"^[0-9]{1,2}[/. -][0-9]{1,2}[/. -][0-9]{4}")]
    private static partial Regex Date();
}
