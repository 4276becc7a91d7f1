using Capi.Identifiers;
using Capi.Identifiers.Regions;
using Capi.Runtime.Tests.Identifiers.Reference;

namespace Capi.Runtime.Tests.Identifiers.Regions;

public class CountryLanguageTests
{
    private const int MinNames = 8_000;

    // Names that mean another country or two: see the output of tools/country-names.
    private static readonly string[] AmbiguousNames = ["Kongo", "RU", "R.-U.", "R. U.", "SR", "T.C.", "TC", "AS", "A.S"];

    [Theory]
    [InlineData("Deutschland", "de")]
    [InlineData("DEUTSCHLAND", "de")]
    [InlineData("Allemagne", "de")]
    [InlineData("Bundesrepublik Deutschland", "de")]
    [InlineData("Österreich", "at")]
    [InlineData("O\u0308sterreich", "at")]
    [InlineData("Oesterreich", "at")]
    [InlineData("Osterreich", "at")]
    [InlineData("ÖSTERREICH", "at")]
    [InlineData("España", "es")]
    [InlineData("espana", "es")]
    [InlineData("Polska", "pl")]
    [InlineData("Brasil", "br")]
    [InlineData("Schweiz", "ch")]
    [InlineData("Suisse", "ch")]
    [InlineData("Svizzera", "ch")]
    [InlineData("Schweiz/Suisse/Svizzera", "ch")]
    [InlineData("Die Schweiz", "ch")]
    [InlineData("l'Italie", "it")]
    [InlineData("KSA", "sa")]
    [InlineData("China (CN)", "cn")]
    [InlineData("Deutschland (DE)", "de")]
    [InlineData("DE - Deutschland", "de")]
    [InlineData("DE-Deutschland", "de")]
    [InlineData("CN China", "cn")]
    [InlineData("中国 China", "cn")]
    [InlineData("中国", "cn")]
    [InlineData("中國", "cn")]
    [InlineData("日本", "jp")]
    [InlineData("대한민국", "kr")]
    [InlineData("भारत", "in")]
    [InlineData("ไทย", "th")]
    [InlineData("ประเทศไทย", "th")]
    [InlineData("Việt Nam", "vn")]
    [InlineData("Amerika Serikat", "us")]
    [InlineData("Соединённые Штаты", "us")]
    [InlineData("США", "us")]
    [InlineData("Україна", "ua")]
    [InlineData("ΕΛΛΑΔΑ", "gr")]
    [InlineData("Ελλάς", "gr")]
    [InlineData("السعودية", "sa")]
    [InlineData("الإمارات", "ae")]
    [InlineData("ישראל", "il")]
    [InlineData("Türkiye", "tr")]
    [InlineData("TÜRKİYE", "tr")]
    [InlineData("Türkei", "tr")]
    [InlineData("Tuerkei", "tr")]
    [InlineData("Großbritannien", "gb")]
    [InlineData("GROSSBRITANNIEN", "gb")]
    [InlineData("Éire", "ie")]
    [InlineData("Ísland", "is")]
    [InlineData("Danmark", "dk")]
    [InlineData("Magyarország", "hu")]
    [InlineData("Česko", "cz")]
    [InlineData("EE. UU.", "us")]
    [InlineData("États-Unis", "us")]
    [InlineData("ＤＥＵＴＳＣＨＬＡＮＤ", "de")]
    [InlineData("Republik Österreich", "at")]
    [InlineData("República de Colombia", "co")]
    [InlineData("République du Sénégal", "sn")]
    [InlineData("U.K.", "gb")]
    [InlineData("England, UK", "gb")]
    [InlineData("The Netherlands", "nl")]
    [InlineData("Nederland", "nl")]
    [InlineData("DEU", "de")]
    public void A_name_in_the_language_of_a_person_gives_its_code(string name, string? expected) => Assert.Equal(expected, Normalize(name));

    [Theory]
    [InlineData("pt-BR", "br")]
    [InlineData("\"pt-BR\"", "br")]
    [InlineData(" de_AT.", "at")]
    [InlineData("en_US", "us")]
    [InlineData("sv-SE", "se")]
    [InlineData("zh-TW", "tw")]
    [InlineData("PT-BR", null)]
    [InlineData("us-CA", null)]
    [InlineData("br-PT", null)]
    [InlineData("de-ZZ", null)]
    [InlineData("en-419", null)]
    [InlineData("US-CA", null)]
    public void A_locale_gives_its_country(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("호주", "au")]
    [InlineData("阿联酋", "ae")]
    [InlineData("中国香港", "hk")]
    [InlineData("Северная Корея", "kp")]
    [InlineData("Шотландия", "gb")]
    [InlineData("Hollanti", "nl")]
    [InlineData("Corea", null)]
    [InlineData("朝鮮", null)]
    public void A_common_name_beside_CLDRs_gives_its_code(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("Áo", "at")]
    [InlineData("AO", "ao")]
    [InlineData("Ao", "ao")]
    [InlineData("Mỹ", "us")]
    [InlineData("MY", "my")]
    [InlineData("Nga", "ru")]
    [InlineData("NGA", "ng")]
    [InlineData("Čína", "cn")]
    [InlineData("Dé", null)]
    [InlineData("Kongo", null)]
    [InlineData("Republik China", null)]
    [InlineData("République de Chine", null)]
    [InlineData("Deutschland, Österreich", null)]
    [InlineData("Deutschland (AT)", null)]
    [InlineData("Georgia, USA", null)]
    [InlineData("Korea", null)]
    [InlineData("Kosovo", "xk")]
    [InlineData("Косово", "xk")]
    [InlineData("Deutschlan", null)]
    [InlineData("Bayern", null)]
    [InlineData("東京", null)]
    public void A_name_is_not_confused_with_a_code_or_another_country(string name, string? expected) => Assert.Equal(expected, Normalize(name));

    [Fact]
    public void Every_name_of_the_list_gives_its_code()
    {
        var names = ReferenceRegions.ForeignNames.SelectMany(entries => entries).Where(entry => !AmbiguousNames.Contains(entry.Name)).ToList();

        Assert.True(names.Count > MinNames, $"{names.Count} names");
        Assert.Equal([], names.Where(entry => Normalize(entry.Name) != entry.Code));
        Assert.Equal([], names.Where(entry => Normalize(entry.Name.ToUpperInvariant()) is { } code && code != entry.Code && entry.Name != "Nga"));
        Assert.Equal([], names.Where(entry => Normalize(entry.Name.Normalize(System.Text.NormalizationForm.FormD)) != entry.Code));
    }

    [Fact]
    public void The_table_holds_the_names_of_the_list_and_nothing_else()
    {
        var folded = ReferenceRegions.ForeignNames.Where(entries => CountryNames.Find(entries.Key) is not null).ToList();

        Assert.Equal(CountryNames.Count, folded.Count);
        Assert.All(folded, entries => Assert.Contains(entries, entry => entry.Code == CountryNames.Find(entries.Key)));
    }

    private static string? Normalize(string text) => IdentifierHasher.Hash("country", text).Normalized;
}
