using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognizes personal data by its form, anywhere in a text: e-mail addresses, phone numbers, bank accounts and card numbers.</summary>
/// <remarks>Sees through percent-encoding, HTML and JSON escapes, Base64, hexadecimal digits, compatibility characters such as the full-width at sign, "(at)" and
/// "at … dot". Numbers without a form of their own, such as order numbers, are not personal: a card number without groups looks like one.</remarks>
internal static partial class PersonalText
{
    // Redirects encode a URL again at each step. More are no accident, and each costs a copy of the text.
    private const int MaxEncodings = 8;

    /// <summary>True when the text contains an e-mail address, a phone number, an IBAN or a card number.</summary>
    public static bool Contains(string text)
    {
        var plain = Decode(text);
        return IsPersonal(plain) || EncodedText.DecodeParts(plain).Any(part => IsPersonal(Decode(part)));
    }

    private static bool IsPersonal(string plain) =>
        ContainsEmailAddress(plain) || (plain.Any(char.IsAsciiDigit) && (PhoneNumbers.AnyIn(plain) || BankAccounts.AnyIn(plain) || CardNumbers.AnyIn(plain)));

    /// <summary>Removes the encodings of URLs, HTML and JSON, and replaces compatibility characters and a written "(at)".</summary>
    public static string Decode(string text)
    {
        var (plain, before) = (text, "");
        for (var i = 0; i < MaxEncodings && plain != before && plain.AsSpan().IndexOfAny("%&\\") >= 0; i++)
        {
            before = plain;
            plain = JsonEscape().Replace(WebUtility.HtmlDecode(Uri.UnescapeDataString(plain).Replace("&commat;", "@", StringComparison.OrdinalIgnoreCase)), match => ((char)Convert.ToUInt16(match.Groups["code"].Value, 16)).ToString());
        }

        if (!plain.All(char.IsAscii))
            plain = Dash().Replace(Invisible().Replace(Normalize(plain), ""), "-");
        return WrittenAt().Replace(EncodedAt().Replace(plain, "@"), "@");
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

    // \u0040, \u{40} and \x40
    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})|\\u\{0*(?<code>[0-9a-fA-F]{2,4})\}|\\x(?<code>[0-9a-fA-F]{2})")]
    private static partial Regex JsonEscape();

    // In a mail (quoted-printable) and in UTF-7. A parameter of a URL can have the value 40.
    [GeneratedRegex(@"(?<=\w)(?:\+AEA-|(?<![?&;][\w.-]*)=40)(?=[\w-]+\.[A-Za-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedAt();

    [GeneratedRegex(@"\p{Pd}|\u2212")]
    private static partial Regex Dash();

    // Soft hyphens, zero-width characters and marks of direction.
    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Invisible();

    // jane (at) corp, jane AT corp DOT example, jane.doe at corp.example
    [GeneratedRegex(@"(?<=\w)\s*[(\[{<]\s*at\s*[)\]}>]\s*(?=\w)|(?<=\w)\s+at\s+(?=[\w-]+\s+dot\s+[a-z]{2})|(?<=[a-z][._][a-z]+)\s+at\s+(?=[a-z0-9-]+\.[a-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenAt();
}
