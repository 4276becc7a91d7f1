using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Finds text inside Base64, Base64Url (as in a JSON Web Token) and hexadecimal digits.</summary>
internal static partial class EncodedText
{
    private const int MinLength = 12;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns what the encoded parts of a text say, without those that are no printable text, such as hashes and random numbers.</summary>
    public static IEnumerable<string> DecodeParts(string text)
    {
        foreach (Match candidate in Candidate().Matches(text))
        {
            foreach (var part in GetParts(candidate.Value))
            {
                if (FromHex(part) is { } hex)
                    yield return hex;
                if (FromBase64(part) is { } base64)
                    yield return base64;
            }
        }
    }

    // A slash is a digit of Base64, and separates the parts of a path.
    private static IEnumerable<string> GetParts(string candidate) => candidate.Contains('/', StringComparison.Ordinal)
        ? candidate.Split('/').Where(part => part.Length >= MinLength).Append(candidate)
        : [candidate];

    private static string? FromHex(string part) => part.Length % 2 == 0 && part.All(char.IsAsciiHexDigit) ? ToText(Convert.FromHexString(part)) : null;

    private static string? FromBase64(string part)
    {
        var url = part.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return Base64Url.IsValid(url) ? ToText(Base64Url.DecodeFromChars(url)) : null;
    }

    private static string? ToText(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.All(character => !char.IsControl(character) || char.IsWhiteSpace(character)) ? text : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}={0,2}")]
    private static partial Regex Candidate();
}
