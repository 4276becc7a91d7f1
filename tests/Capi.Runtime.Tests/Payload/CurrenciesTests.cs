using System.Globalization;
using Capi.Catalog;

namespace Capi.Runtime.Tests.Payload;

public class CurrenciesTests
{
    [Fact]
    public void The_table_is_sorted_and_has_codes_of_three_capital_letters()
    {
        Assert.All(Currencies.All, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.Equal(Currencies.All.Distinct().Order(StringComparer.Ordinal), Currencies.All);
        Assert.InRange(Currencies.All.Count, 170, 185);
    }

    [Fact]
    public void Every_code_is_found_in_either_case() =>
        Assert.All(Currencies.All, code =>
        {
            Assert.True(Currencies.Contains(code[0], code[1], code[2]));
            Assert.True(Currencies.Contains(char.ToLowerInvariant(code[0]), code[1], char.ToLowerInvariant(code[2])));
        });

    [Fact]
    public void No_other_three_letters_are_found()
    {
        var found = 0;
        for (var code = 0; code < 26 * 26 * 26; code++)
            found += Currencies.Contains((char)('A' + (code / 676)), (char)('A' + (code / 26 % 26)), (char)('A' + (code % 26))) ? 1 : 0;

        Assert.Equal(Currencies.All.Count, found);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("XTS")]
    [InlineData("DEM")]
    [InlineData("HRK")]
    [InlineData("BGN")]
    [InlineData("E R")]
    [InlineData("EU€")]
    [InlineData("@UR")]
    [InlineData("eu{")]
    [InlineData("ıNR")]
    [InlineData("\u212AES")]
    public void A_code_that_is_not_a_currency_is_not_found(string code) => Assert.False(Currencies.Contains(code[0], code[1], code[2]));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("pl-PL")]
    [InlineData("hr-HR")]
    [InlineData("th-TH")]
    public void The_currency_of_a_country_is_found(string culture)
    {
        var code = new RegionInfo(new CultureInfo(culture).Name).ISOCurrencySymbol;
        Assert.True(Currencies.Contains(code[0], code[1], code[2]));
    }
}
