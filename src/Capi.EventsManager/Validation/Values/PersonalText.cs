using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes personal data by its form, anywhere in a text: e-mail addresses, phone numbers, bank accounts and card numbers.</summary>
/// <remarks>Sees through percent-encoding, HTML and JSON escapes, compatibility characters such as the full-width at sign, and "(at)". Numbers without a
/// form of their own, such as order numbers, are not personal.</remarks>
internal static partial class PersonalText
{
    // Redirects encode a URL again at each step. More are no accident, and each costs a copy of the text.
    private const int MaxEncodings = 8;

    /// <summary>True when the text contains an e-mail address, a phone number, an IBAN or a card number.</summary>
    public static bool Contains(string text)
    {
        var plain = Decode(text);
        return ContainsEmailAddress(plain) || (plain.Any(char.IsAsciiDigit) && (PhoneNumbers.AnyIn(plain) || BankAccounts.AnyIn(plain) || CardNumbers.AnyIn(plain)));
    }

    /// <summary>Removes the encodings of URLs, HTML and JSON, and replaces compatibility characters and a written "(at)".</summary>
    public static string Decode(string text)
    {
        var (plain, before) = (text, "");
        for (var i = 0; i < MaxEncodings && plain != before && plain.AsSpan().IndexOfAny("%&\\") >= 0; i++)
        {
            before = plain;
            plain = JsonEscape().Replace(WebUtility.HtmlDecode(Uri.UnescapeDataString(plain).Replace("&commat;", "@", StringComparison.OrdinalIgnoreCase)), match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString());
        }

        if (!plain.All(char.IsAscii))
            plain = Normalize(plain);
        return WrittenAt().Replace(plain, "@");
    }

    // Half of a surrogate pair, which an escape can leave, can't be normalized.
    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
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

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex JsonEscape();

    [GeneratedRegex(@"(?<=\w)\s*[(\[{<]\s*at\s*[)\]}>]\s*(?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenAt();
}
