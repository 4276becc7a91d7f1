using System.Numerics;
using System.Text;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes personal data by its form: e-mail addresses, phone numbers, bank accounts and card numbers.</summary>
/// <remarks>Sees through percent-encoding and compatibility characters such as the full-width at sign. Numbers without a form of their own,
/// such as order numbers, are not personal.</remarks>
internal static class PersonalText
{
    private const int MaxEncodings = 2;

    /// <summary>True when the text contains an e-mail address, or is a phone number, an IBAN or a card number.</summary>
    public static bool Contains(string text)
    {
        var plain = Decode(text);
        return ContainsEmailAddress(plain) || IsPhoneNumber(plain.Trim()) || IsIban(plain) || IsCardNumber(plain.Trim());
    }

    /// <summary>Removes percent-encoding and replaces compatibility characters.</summary>
    public static string Decode(string text)
    {
        var plain = text;
        for (var i = 0; i < MaxEncodings && plain.Contains('%'); i++)
            plain = Uri.UnescapeDataString(plain);
        return plain.All(char.IsAscii) ? plain : plain.Normalize(NormalizationForm.FormKC);
    }

    private static bool ContainsEmailAddress(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && IsAddressCharacter(text[at - 1]) && at + 1 < text.Length && IsAddressCharacter(text[at + 1]))
                return true;
        }

        return false;
    }

    private static bool IsAddressCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '+' or '"';

    // Digits alone are no evidence: order numbers and product IDs have them too. Neither is a date such as 2026-11-29.
    private static bool IsPhoneNumber(string text)
    {
        if (text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        if (text.Length is < 8 or > 32 || text.Any(character => !char.IsAsciiDigit(character) && !"+()-./ ".Contains(character, StringComparison.Ordinal)))
            return false;

        var digits = text.Count(char.IsAsciiDigit);
        var isInternational = text[0] == '+' && text.LastIndexOf('+') == 0;
        var isNational = (text[0] == '0' || text[0] == '(') && text.AsSpan().IndexOfAny(" /(") >= 0 && !text.Contains('+');
        return digits is >= 8 and <= 15 && (isInternational || isNational);
    }

    private static bool IsIban(string text)
    {
        var compact = string.Concat(text.Where(character => character is not (' ' or '-'))).ToUpperInvariant();
        return compact.Length is >= 15 and <= 34
            && char.IsAsciiLetter(compact[0])
            && char.IsAsciiLetter(compact[1])
            && char.IsAsciiDigit(compact[2])
            && char.IsAsciiDigit(compact[3])
            && compact.All(char.IsAsciiLetterOrDigit)
            && HasIbanChecksum(compact);
    }

    private static bool HasIbanChecksum(string compact)
    {
        var number = string.Concat((compact[4..] + compact[..4]).Select(character => char.IsAsciiDigit(character) ? $"{character}" : $"{character - 'A' + 10}"));
        return BigInteger.Parse(number, System.Globalization.CultureInfo.InvariantCulture) % 97 == 1;
    }

    // Only in groups: a product ID of 16 digits passes the check in one case of ten.
    private static bool IsCardNumber(string text)
    {
        var groups = text.Split(' ', '-');
        return groups.Length is >= 3 and <= 5 && groups.All(group => group.Length is >= 3 and <= 6 && group.All(char.IsAsciiDigit)) && HasLuhnChecksum(string.Concat(groups));
    }

    private static bool HasLuhnChecksum(string digits)
    {
        if (digits.Length is < 13 or > 19)
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }
}
