using System.Globalization;
using Capi.Identifiers;
using Capi.Identifiers.Regions;

namespace Capi.Runtime.Tests.Identifiers.Regions;

public class CountryAndStateTests
{
    private const int IsoEntries = 249;

    // Kosovo.
    private const int OtherEntries = 1;

    // CLDR codes that are not in ISO 3166: Diego Garcia, Ceuta and Melilla, the Canary Islands.
    private static readonly string[] CldrOnlyCodes = ["DG", "EA", "IC"];

    [Fact]
    public void Every_entry_of_ISO_3166_and_Kosovo_is_there_once()
    {
        var lines = Countries.Data.Split('\n');

        Assert.Equal(IsoEntries + OtherEntries, lines.Length);
        Assert.Equal(lines.Length, lines.Select(line => line[..2]).Distinct().Count());
        Assert.Equal(lines.Length, lines.Select(line => line[3..6]).Distinct().Count());
    }

    [Fact]
    public void The_codes_match_RegionInfo()
    {
        var regions = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Contains('-', StringComparison.Ordinal))
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName.Length == 2 && !CldrOnlyCodes.Contains(region.TwoLetterISORegionName))
            .DistinctBy(region => region.TwoLetterISORegionName)
            .ToList();

        Assert.NotEmpty(regions);
        Assert.All(regions, region => Assert.Equal(region.TwoLetterISORegionName.ToLowerInvariant(), NormalizeCountry(region.ThreeLetterISORegionName)));
    }

    [Theory]
    [InlineData("Korea (the Democratic People's Republic of)", "kp")]
    [InlineData("koreademocraticpeoplesrepublicof", "kp")]
    [InlineData("USA", "us")]
    [InlineData("IND", "in")]
    [InlineData("Bolivia", "bo")]
    [InlineData("Brunei", "bn")]
    [InlineData("Democratic Republic of the Congo", "cd")]
    [InlineData("Eswatini", "sz")]
    [InlineData("Swaziland", "sz")]
    [InlineData("Iran", "ir")]
    [InlineData("Ivory Coast", "ci")]
    [InlineData("Côte d'Ivoire", "ci")]
    [InlineData("Laos", "la")]
    [InlineData("Macedonia", "mk")]
    [InlineData("Micronesia", "fm")]
    [InlineData("Moldova", "md")]
    [InlineData("North Korea", "kp")]
    [InlineData("Palestine", "ps")]
    [InlineData("Russia", "ru")]
    [InlineData("South Korea", "kr")]
    [InlineData("Syria", "sy")]
    [InlineData("Taiwan", "tw")]
    [InlineData("Tanzania", "tz")]
    [InlineData("East Timor", "tl")]
    [InlineData("Vatican", "va")]
    [InlineData("Venezuela", "ve")]
    [InlineData("Vietnam", "vn")]
    [InlineData("United States of America", "us")]
    public void A_name_that_Meta_lists_gives_its_code(string name, string expected) => Assert.Equal(expected, NormalizeCountry(name));

    [Theory]
    [InlineData("UK", "gb")]
    [InlineData("U.K.", "gb")]
    [InlineData("Great Britain", "gb")]
    [InlineData("UAE", "ae")]
    [InlineData("Holland", "nl")]
    [InlineData("Democratic Republic of Congo", "cd")]
    [InlineData("DR Congo", "cd")]
    [InlineData("Federal Republic of Nigeria", "ng")]
    [InlineData("Independent State of Samoa", "ws")]
    [InlineData("Northern Ireland", "gb")]
    [InlineData("Republic of China", "tw")]
    [InlineData("Romania", "ro")]
    [InlineData("The Republic of Austria", "at")]
    [InlineData("Kosovo", "xk")]
    [InlineData("ko", null)]
    [InlineData("France and Germany", null)]
    [InlineData("New South Wales", null)]
    [InlineData("Myomanland", null)]
    [InlineData("Deutschlandia", null)]
    public void A_name_that_Meta_misreads_is_read_correctly_or_dropped(string name, string? expected) => Assert.Equal(expected, NormalizeCountry(name));

    [Theory]
    [InlineData("Argentine Republic", "ar")]
    [InlineData("French Republic", "fr")]
    [InlineData("Hellenic Republic", "gr")]
    [InlineData("Italian Republic", "it")]
    [InlineData("Swiss Confederation", "ch")]
    [InlineData("Slovak Republic", "sk")]
    [InlineData("Republic of Peru", "pe")]
    [InlineData("Sultanate of Oman", "om")]
    [InlineData("Lao PDR", "la")]
    [InlineData("Hong Kong Special Administrative Region of the People's Republic of China", "hk")]
    [InlineData("Peruvian Republic", null)]
    [InlineData("Roman Republic", null)]
    public void An_official_name_gives_its_code(string name, string? expected) => Assert.Equal(expected, NormalizeCountry(name));

    // Values of RegionInfo.EnglishName.
    [Theory]
    [InlineData("St. Kitts & Nevis", "kn")]
    [InlineData("St. Barthélemy", "bl")]
    [InlineData("St. Pierre & Miquelon", "pm")]
    [InlineData("Turks & Caicos Islands", "tc")]
    [InlineData("Wallis & Futuna", "wf")]
    [InlineData("São Tomé & Príncipe", "st")]
    [InlineData("U.S. Outlying Islands", "um")]
    [InlineData("Antigua & Barbuda", "ag")]
    [InlineData("Bosnia & Herzegovina", "ba")]
    [InlineData("South Georgia & South Sandwich Islands", "gs")]
    [InlineData("St. Vincent & Grenadines", "vc")]
    [InlineData("Svalbard & Jan Mayen", "sj")]
    [InlineData("Trinidad & Tobago", "tt")]
    public void An_English_name_of_RegionInfo_gives_its_code(string name, string expected) => Assert.Equal(expected, NormalizeCountry(name));

    [Theory]
    [InlineData("Republic of Nigeria", "ng")]
    [InlineData("Republic of Niger", "ne")]
    [InlineData("Taiwan, China", "tw")]
    [InlineData("Jersey", "je")]
    [InlineData("New Jersey", null)]
    [InlineData("India", "in")]
    [InlineData("Republic of India", "in")]
    [InlineData("Indiana", null)]
    [InlineData("Georgia", "ge")]
    [InlineData("Republic of Georgia", "ge")]
    [InlineData("Georgia, USA", null)]
    [InlineData("Mexico", "mx")]
    [InlineData("New Mexico", null)]
    public void A_state_of_the_USA_is_not_a_country(string name, string? expected) => Assert.Equal(expected, NormalizeCountry(name));

    [Theory]
    [InlineData("Dominica", "dm")]
    [InlineData("Dominican Rep.", "do")]
    [InlineData("República Dominicana", "do")]
    [InlineData("Dominicana", null)]
    [InlineData("Guinea", "gn")]
    [InlineData("Republic of Guinea", "gn")]
    [InlineData("Guinea Ecuatorial", "gq")]
    [InlineData("Papua Nueva Guinea", "pg")]
    [InlineData("Sudan", "sd")]
    [InlineData("S. Sudan", "ss")]
    [InlineData("Congo", "cg")]
    [InlineData("Congo, Dem. Rep.", "cd")]
    [InlineData("Congo (Dem.)", null)]
    [InlineData("Samoa", "ws")]
    [InlineData("Samoa Americana", "as")]
    [InlineData("Ireland", "ie")]
    [InlineData("Republic of Ireland", "ie")]
    [InlineData("N. Ireland", "gb")]
    [InlineData("Mainland China", "cn")]
    [InlineData("Indochina", null)]
    [InlineData("Holland", "nl")]
    [InlineData("New Holland", null)]
    [InlineData("Niger", "ne")]
    [InlineData("Nigeria, Federal Republic of", "ng")]
    [InlineData("St. Martin", "mf")]
    [InlineData("St. Martin (Dutch part)", "sx")]
    [InlineData("Virgin Islands of the United States", "vi")]
    [InlineData("Virgin Islands, United States", "vi")]
    [InlineData("Virgin Islands", null)]
    [InlineData("Netherlands", "nl")]
    [InlineData("Netherlands (Kingdom of the)", "nl")]
    [InlineData("Netherlands Antilles", null)]
    [InlineData("Slovakia", "sk")]
    [InlineData("Czechoslovakia", null)]
    [InlineData("Belorussia", "by")]
    [InlineData("Guyana", "gy")]
    [InlineData("Guyana francese", "gf")]
    [InlineData("France", "fr")]
    [InlineData("France, Metropolitan", "fr")]
    [InlineData("Polinesia Francesa", "pf")]
    [InlineData("Republic of Korea", "kr")]
    [InlineData("Korea, Rep.", "kr")]
    [InlineData("Korea, Rep. Dem.", null)]
    [InlineData("Democratic Republic of Korea", null)]
    [InlineData("Democratic People's Republic of Korea (North Korea)", "kp")]
    [InlineData("Congo, Rep.", "cg")]
    [InlineData("Dem. Republic of the Congo", null)]
    [InlineData("Democratic Republic of Congo (DRC)", "cd")]
    [InlineData("Republic of China (Taiwan)", "tw")]
    [InlineData("The People's Republic of China", "cn")]
    public void A_country_is_not_confused_with_one_of_a_similar_name(string name, string? expected) => Assert.Equal(expected, NormalizeCountry(name));

    [Theory]
    [InlineData("West Virginia", "wv")]
    [InlineData("Virginia", "va")]
    [InlineData("D.C.", "dc")]
    [InlineData("District of Columbia", "dc")]
    [InlineData("Puerto Rico", "pr")]
    [InlineData("Virgin Islands, U.S.", "vi")]
    [InlineData("United States Virgin Islands", "vi")]
    [InlineData("British Virgin Islands", "britishvirginislands")]
    [InlineData("Yukon", "yt")]
    [InlineData("Québec", "qc")]
    [InlineData("by", "by")]
    [InlineData("Q", "q")]
    [InlineData("Bavaria", "bavaria")]
    [InlineData("New South Wales", "newsouthwales")]
    [InlineData("West Virginia USA", "wv")]
    [InlineData("West Virginia County", "westvirginiacounty")]
    public void A_state_is_matched_exactly_and_never_truncated(string name, string expected) =>
        Assert.Equal(expected, IdentifierHasher.Hash("st", name).Normalized);

    [Fact]
    public void All_states_and_provinces_are_there()
    {
        var codes = States.Data.Split(';', '\n').Select(entry => entry.Trim()).Where(entry => entry.Length > 0).Select(entry => entry[..2]).Distinct();

        // 50 states, the District of Columbia, five territories, 13 provinces.
        Assert.Equal(69, codes.Count());
    }

    private static string? NormalizeCountry(string text) => IdentifierHasher.Hash("country", text).Normalized;
}
