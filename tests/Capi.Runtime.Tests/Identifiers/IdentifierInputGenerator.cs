using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>Generates inputs of identifier fields: nearly valid values, many scripts, and arbitrary text.</summary>
internal static class IdentifierInputGenerator
{
    private static readonly string[] Spaces =
        ["", "", " ", "\t", "\r\n", "\u00A0", "\u0085", "\u1680", "\u2003", "\u2028", "\u202F", "\u3000", "\uFEFF", "\u200B"];

    private static readonly string[] Names =
        ["Mary", "D'Angelo", "ΑΘΗΝΑΣ", "ΟΔΥΣΣΕΥΣ", "Σ", "ΑΣ.", "İbrahim", "IŞIK", "MÜLLER", "José", "Jose\u0301", "Владимир", "정", "大阪", "مريم", "ÅNGSTRÖM",
         "\u212Aelvin", "ẞ", "𐐀𐐁", "𝒳", "😀", "O’Neil", "Anne–Marie", "Ǆ", "ﬁ", "ⅠΣ", "aΣ\u0301b", "ÿ", "John Smith-Jones Jr.", "van der Berg"];

    private static readonly string[] RegionNames =
        ["Ohio", "new jersey", "N.C.", "Washington DC", "West Virginia", "Québec", "Ontario", "Bavaria", "New South Wales", "US", "U.S.A.", "uk", "DEU", "Germany",
         "Republic of Korea", "Korea (the Republic of)", "DR Congo", "Côte d'Ivoire", "Oman", "Romania", "The Netherlands", "xx", "Nigeria", "England", "Turkiye"];

    private static readonly string[] GenderWords = ["Lady", "guy", "ma'am", "Mr.", "MISS", "\u212Aing", "he", "himself", "other", "f", "M", "FEMALE", "girlfriend", "girlfriends"];

    private static readonly Gen<string> Space = Gen.Elements(Spaces);

    private static readonly Gen<string> Digits = Gen.Choose(1, 9).SelectMany(length => Gen.Choose('0', '9').ArrayOf(length)).Select(ToText);

    /// <summary>Any kind of input.</summary>
    public static Gen<string> Inputs { get; } = Gen.Frequency<string>(
        (4, MixedText), (3, WithWhiteSpace(Gen.Elements(Names))), (3, WithWhiteSpace(Gen.Elements(RegionNames))), (2, WithWhiteSpace(Gen.Elements(GenderWords))), (3, WithWhiteSpace(Email)), (3, WithWhiteSpace(Phone)),
        (3, WithWhiteSpace(Date)), (6, WithWhiteSpace(NearDate)), (1, WithWhiteSpace(Digits)), (1, WithWhiteSpace(SmallNumber)), (2, WithWhiteSpace(Zip)), (2, WithWhiteSpace(Hash)), (2, WithTwoWords(Names)), (1, WithTwoWords(RegionNames)), (1, ArbitraryText));

    private static Gen<string> WithWhiteSpace(Gen<string> inner) => from before in Space from text in inner from after in Space select before + text + after;

    private static Gen<string> WithTwoWords(string[] words) =>
        from first in Gen.Elements(words) from space in Space from second in Gen.Elements(words) select first + space + second;

    // Letters with special lower-casing, mixed with white space and punctuation.
    private static Gen<string> MixedText => Gen.Elements(
            "A", "z", "Σ", "σ", "ς", "İ", "ı", "I", "K", "'", ".", ":", "-", "_", " ", "\uFEFF", "\u0085", "\u0301", "\u0345", "ʰ", "ª", "Ⓐ", "1", "٣", "１", "Я", "中", "𐐀", "🅐", "\u00AD")
        .ListOf().Select(parts => string.Concat(parts));

    private static Gen<string> Email =>
        from local in Gen.Elements("john", "John.Smith", "a..b", ".a", "a.", "o'neil+tag", "user_1", "ΣΑΣ", "\u212A", "\"q\"", "a b", "`|{}~", "")
        from at in Gen.Frequency<string>((9, Gen.Constant("@")), (1, Gen.Elements("", "@@", " @ ")))
        from domain in Gen.Elements("Example.com", "example", "sub.example.co.uk", "-a.com", "a-.com", "a-b.io", "a_b.com", "[127.0.0.1]", "münchen.de", "a..b", "a.b.", "9.9", "")
        select local + at + domain;

    private static Gen<string> Phone =>
        from start in Gen.Elements("+", "00", "0", "", "(0)", "+49 (0)", "tel:")
        from groups in Digits.ListOf()
        from separator in Gen.Elements(" ", "-", ".", "/", "", "٣", "１")
        select start + string.Join(separator, groups);

    private static Gen<string> Date =>
        from parts in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(1850, 2030), Gen.Choose(1, 12), Gen.Choose(99_999, 200_000_000)).ListOf()
        from separator in Gen.Elements("-", "/", ".", " ", "T", "")
        from width in Gen.Choose(1, 4)
        select string.Join(separator, parts.Select(part => part.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0')));

    private static Gen<string> SmallNumber => Gen.Choose(0, 33).Select(number => $"{number}");

    // Valid and slightly invalid dates, with their parts in every order.
    private static Gen<string> NearDate =>
        from year in Gen.OneOf(Gen.Choose(1895, 1905), Gen.Choose(1950, 2030))
        from month in Gen.Choose(0, 13)
        from day in Gen.Choose(0, 32)
        from order in Gen.Shuffle(new[] { $"{year:0000}", $"{month:00}", $"{day:00}" })
        from separator in Gen.Elements("-", "/", ".", " ", "")
        select string.Join(separator, order);

    private static Gen<string> Zip =>
        from text in Gen.Elements("94025", "94025-1234", "M1 1AE", "m11ae", "A", "-1", "İ", "𝟘", "1 0 1-5", "SW1A\u00A02AA", "1010\u201112")
        select text;

    private static Gen<string> Hash =>
        from length in Gen.Elements(31, 32, 33, 63, 64, 65)
        from digits in Gen.Elements("0123456789abcdefABCDEF".ToCharArray()).ArrayOf(length)
        from suffix in Gen.Elements("", "", "", ".AQ", ".Bg", ".AQQCAQIB", ".AQQCAQI", ".aq", ".", ".AQQC+QIB", "g")
        select new string(digits) + suffix;

    // Any UTF-16 code units, including lone surrogates.
    private static Gen<string> ArbitraryText => Gen.Frequency<int>((3, Gen.Choose(0, 0xFFFF)), (1, Gen.Choose(0xD800, 0xDFFF))).ListOf().Select(ToText);

    private static string ToText(IEnumerable<int> units) => string.Concat(units.Select(unit => (char)unit));
}
