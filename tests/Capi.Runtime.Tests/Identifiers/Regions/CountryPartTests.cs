using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers.Regions;

/// <summary>A country beside a town, another country, a flag or an abbreviation.</summary>
public class CountryPartTests
{
    [Theory]
    [InlineData("London, UK", "gb")]
    [InlineData("Leeds, West Yorkshire, U.K.", "gb")]
    [InlineData("Dubai, UAE", "ae")]
    [InlineData("Miami, USA", "us")]
    [InlineData("München, Deutschland", "de")]
    [InlineData("Москва, Россия", "ru")]
    [InlineData("New Delhi, India", "in")]
    [InlineData("Beijing / China", "cn")]
    [InlineData("Berlin, Germany", "de")]
    [InlineData("Puerto Rico, USA", "pr")]
    [InlineData("Isle of Man, UK", "im")]
    [InlineData("Atlanta, Georgia", null)]
    [InlineData("Wilmington, DE", null)]
    [InlineData("Los Angeles, CA", null)]
    [InlineData("Torino, TO", null)]
    [InlineData("Armilla, Granada", null)]
    [InlineData("Tarapoto, San Martín", null)]
    [InlineData("Kanada, UK", null)]
    [InlineData("Deutschland, Österreich", null)]
    [InlineData("London,", null)]
    [InlineData(", UK", "gb")]
    public void A_town_may_stand_before_the_country(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("Korea (North or South)")]
    [InlineData("Korea (South or North)")]
    [InlineData("Korea (North/South)")]
    [InlineData("North and South Korea")]
    [InlineData("Sudan or South Sudan")]
    [InlineData("Germany or Austria")]
    [InlineData("UK & France")]
    [InlineData("UK and Germany")]
    [InlineData("USA/Canada")]
    [InlineData("US / Canada")]
    [InlineData("USA, Canada, Mexico")]
    [InlineData("France et Belgique")]
    [InlineData("España y Portugal")]
    [InlineData("Rogaland")]
    [InlineData("Territori Francesi")]
    public void Two_countries_and_parts_of_words_are_no_country(string text) => Assert.Null(Normalize(text));

    [Theory]
    [InlineData("Trinidad & Tobago W.I.", "tt")]
    [InlineData("Taiwan, R.O.C.", "tw")]
    [InlineData("REPUBLICA DE CHILE", "cl")]
    [InlineData("STATE OF ISRAEL", "il")]
    [InlineData("the beautiful Republic of Malta", "mt")]
    [InlineData("TR: Republiek Turkije", "tr")]
    public void Words_beside_one_country_are_ignored(string text, string expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("Rep. of Korea", "kr")]
    [InlineData("Korea, Rep. of", "kr")]
    [InlineData("Rep. of Moldova", "md")]
    [InlineData("Rep of Ireland", "ie")]
    [InlineData("Rep. of China", null)]
    [InlineData("U.S. of America", "us")]
    [InlineData("सं॰रा॰अमेरिका", "us")]
    [InlineData("BAE", "ae")]
    [InlineData("CHI", "cl")]
    [InlineData("ALG", "dz")]
    [InlineData("Ý", "it")]
    [InlineData("Y", null)]
    public void Abbreviations_are_known(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("🇩🇪", "de")]
    [InlineData("🇬🇧 +44", "gb")]
    [InlineData("🇽🇰", "xk")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "gb")]
    [InlineData("🇩🇪 Germany", "de")]
    [InlineData("Deutschland 🇩🇪", "de")]
    [InlineData("🇩🇪 Austria", null)]
    [InlineData("🇩🇪🇦🇹", null)]
    [InlineData("🇩", null)]
    [InlineData("🇿🇿", null)]
    [InlineData("🏳️", null)]
    public void A_flag_names_its_country(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    private static string? Normalize(string text) => IdentifierHasher.Hash("country", text).Normalized;
}
