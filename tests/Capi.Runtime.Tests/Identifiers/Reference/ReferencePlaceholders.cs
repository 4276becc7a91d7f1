using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference of the values that stand for nobody: it computes every digest of every text.</summary>
internal static class ReferencePlaceholders
{
    private static readonly string[] Texts =
        ["", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "0", "-", "--", ".", "?", "\"\"", "''", "{}", "[]", "undefined", "unknown", "n/a", "n.a.", "(null)", "(none)", "[object object]", "[object Object]",
         "NULL", "Null", "NONE", "None", "NIL", "Nil", "NaN", "N/A", "UNDEFINED", "Undefined", "UNKNOWN", "Unknown", "GUEST", "Guest", "Anonymous", "ANONYMOUS", "True", "False", "anonymous"];

    private static readonly string[] ExceptNamesAndCities = ["null", "none", "nil", "nan", "nobody", "anon", "guest", "true", "false"];

    private static readonly HashSet<string> Digests = [.. Texts.Select(Sha256), .. new[] { "", " ", "0", "undefined", "n/a" }.SelectMany(text => new[] { Md5(text), Sha1(text) }),
        "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f", Convert.ToHexStringLower(SHA384.HashData([])), Convert.ToHexStringLower(SHA512.HashData([]))];

    private static readonly string[] NameWords = PlaceholderWords.OfEveryField.Split(';');

    private static readonly string[] CityWords = [.. NameWords, .. PlacePrompts.Words.Split(' '), .. PlacePrompts.Phrases.Split(';')];

    private static readonly HashSet<string> NameDigests = ComputeDigests(NameWords);

    private static readonly HashSet<string> CityDigests = ComputeDigests(CityWords);

    private static readonly HashSet<string> RegionDigests = ComputeDigests([.. CityWords, .. ExceptNamesAndCities]);

    private static readonly HashSet<string> OtherDigests = ComputeDigests([.. NameWords, .. ExceptNamesAndCities]);

    private static readonly HashSet<string> Prompts = [.. PlacePrompts.Words.Split(' ').Select(ReferenceText.FoldName)];

    private static readonly HashSet<string> PromptWords = [.. PlacePrompts.OtherWords.Split(' ').Select(ReferenceText.FoldName), .. Prompts];

    public static bool IsDigest(string key, string text)
    {
        var match = Regex.Match(text, @"\A([0-9A-Fa-f]+)(?:\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg))?\z");
        var digits = match.Groups[1].Value.ToLowerInvariant();
        return Digests.Contains(digits)
            || (key switch { "fn" or "ln" or "f5first" or "f5last" => NameDigests, "ct" => CityDigests, "st" or "country" => RegionDigests, _ => OtherDigests }).Contains(digits)
            || (digits.Length is 32 or 40 or 56 or 64 or 96 or 128 && digits.All(digit => digit == '0'));
    }

    /// <summary>True for a word that a form or software writes in this field.</summary>
    public static bool IsPlaceholderWord(string key, string text)
    {
        var lower = Regex.Replace(text, "[A-Z]", letter => letter.Value.ToLowerInvariant());
        return key is "fn" or "ln" or "f5first" or "f5last" or "fi" or "ct" or "st" or "country"
            && (NameWords.Contains(lower) || IsTemplate(text) || (key is "ct" or "st" && IsPrompt(text)) || (key is "st" && lower == "none"));
    }

    private static bool IsTemplate(string text) => text.Length >= 5 && Regex.IsMatch(text,
        @"\A(?:\{\{.*\}\}|[$#@]\{.*\}|\*\|.*\|\*|<%.*%>|%[^ ]*%|\{.*_.*\}|\[.*_.*\]|<.*_.*>)\z", RegexOptions.Singleline);

    // All words are known, and one of them says what to do or what is expected.
    private static bool IsPrompt(string text)
    {
        if (text.Length > 48 || Regex.IsMatch(text, @"\p{Nd}"))
            return false;

        var words = Regex.Split(text, @"[^\p{L}\p{Mn}\p{Mc}\p{Cs}]").Select(ReferenceText.FoldName).Where(word => word.Length > 0).ToList();
        return Prompts.Contains(ReferenceText.FoldName(text))
            || (words.All(PromptWords.Contains) && words.Exists(Prompts.Contains) && (words[0].Length >= 4 || !char.IsAscii(words[0][0])));
    }

    private static HashSet<string> ComputeDigests(IEnumerable<string> words) =>
        [.. words.Contains("none") ? [Sha1("null"), Sha1("none")] : Array.Empty<string>(), .. from word in words
            from spelling in new[] { word, word.ToUpperInvariant(), word[..1].ToUpperInvariant() + word[1..], word.Replace(" ", "", StringComparison.Ordinal) }
            from digest in new[] { Sha256(spelling), Md5(spelling) }
            select digest];

    public static bool IsNobody(string text)
    {
        var id = ReferenceText.ToLower(ReferenceText.RemoveWhiteSpace(text));
        return Encoding.UTF8.GetByteCount(id) <= 68
            && (Regex.IsMatch(id, @"\A(?!x)(?=.*0)[-0.,_+x{}()]+\z")
                || Regex.IsMatch(id, @"\A[-\u2212](?=[0-9])[0-9]*[.,]?[0-9]*\z")
                || Regex.IsMatch(id, @"\A(?:#?n/a|n\.a\.?|\\n)\z")
                || IsTemplate(id) || Regex.IsMatch(id, @"\A(?:f-*){32}\z")
                || Regex.IsMatch(id, @"\A[-._?{}\[\]()<>""'/#*]+\z")
                || Regex.IsMatch(id, @"\A[\x00-\x7F]+\z") && Regex.IsMatch(Regex.Replace(id, "[^a-z0-9]", ""),
                    @"\A(?:null|undefined|none|nil|nan|unknown|nobody|anonymous|anon|anonymoususer|anonuser|guest|guestuser|notset|notloggedin|notavailable|nullnull|undefinedundefined|guestcheckout|false|true|objectobject|dbnull)\z"));
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

#pragma warning disable CA5350, CA5351 // The digests that other software produced.
    public static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350, CA5351
}
