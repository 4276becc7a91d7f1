using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Capi.Identifiers;
using Capi.Identifiers.Dates;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

public class DateOfBirthTextTests
{
    [Theory]
    [InlineData("07.10.1977", "19771007")]
    [InlineData("7. 10. 1977", "19771007")]
    [InlineData("07/10/1977", "19770710")]
    [InlineData("07.10/1977", "19770710")]
    [InlineData("12.13.1990", "19901213")]
    [InlineData("1977.10.07", "19771007")]
    [InlineData("07.10.77", null)]
    [InlineData("07\u202410\u20241977", "19771007")]
    [InlineData("07．10．1977", "19771007")]
    [InlineData("7。10。1977", "19771007")]
    [InlineData("07·10·1977", "19771007")]
    public void Dots_mean_that_the_day_comes_first(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("Wed Mar 23 1994 00:00:00 GMT+0100 (Central European Standard Time)", "19940323")]
    [InlineData("Tue Mar 04 1930 00:00:00 GMT-0500", "19300304")]
    [InlineData("Tue, 04 Mar 1930 00:00:00 +0000", "19300304")]
    [InlineData("00:00 +0530, 4 mar 1930", "19300304")]
    [InlineData("10:15 UTC+0100 04.03.1930", "19300304")]
    [InlineData("10:15 -1985-03-04", "19850304")]
    public void The_zone_of_a_time_is_no_part_of_the_date(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("24111974", "19741124")]
    [InlineData("09151985", "19850915")]
    [InlineData("19741124", "19741124")]
    [InlineData("05051985", "19850505")]
    [InlineData("05031985", null)]
    [InlineData("31021985", null)]
    [InlineData("19850521103000", "19850521")]
    [InlineData("19850521T103000Z", "19850521")]
    [InlineData("19850521 10:30", "19850521")]
    public void Eight_digits_are_read_if_they_have_one_reading(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("May 21, 1935", "19350521")]
    [InlineData("25 Nov 1985", "19851125")]
    [InlineData("25-NOV-1985", "19851125")]
    [InlineData("25Nov1985", "19851125")]
    [InlineData("21st of May, 1985", "19850521")]
    [InlineData("Sept. 3, 1985", "19850903")]
    [InlineData("1985 May 21", "19850521")]
    [InlineData("Tue May 21 1935 00:00:00 GMT+0200 (CEST)", "19350521")]
    [InlineData("Tue May 21 00:00:00 UTC 1935", "19350521")]
    [InlineData("Tuesday, 21-May-1985 10:15:00", "19850521")]
    [InlineData("21 mai 1985", "19850521")]
    [InlineData("1er août 1985", "19850801")]
    [InlineData("1 AOUT 1985", "19850801")]
    [InlineData("1 aou\u0302t 1985", "19850801")]
    [InlineData("mar. 21 mai 1985", "19850521")]
    [InlineData("21 mar 1985", "19850321")]
    [InlineData("21. März 1985", "19850321")]
    [InlineData("21. Maerz 1985", "19850321")]
    [InlineData("21. Mrz 1985", "19850321")]
    [InlineData("21. Jaenner 1985", "19850121")]
    [InlineData("21. Feber 1985", "19850221")]
    [InlineData("21 ابريل 1985", "19850421")]
    [InlineData("21 اغسطس 1985", "19850821")]
    [InlineData("21 फरवरी 1985", "19850221")]
    [InlineData("21 सितम्बर 1985", "19850921")]
    [InlineData("21. Mehrz 1985", null)]
    [InlineData("5 de mayo de 1985", "19850505")]
    [InlineData("5 de março de 1985", "19850305")]
    [InlineData("21 maja 1985", "19850521")]
    [InlineData("21 października 1985 r.", "19851021")]
    [InlineData("21. května 1985", "19850521")]
    [InlineData("1985. május 21.", "19850521")]
    [InlineData("21. toukokuuta 1985", "19850521")]
    [InlineData("21 Μαΐου 1985", "19850521")]
    [InlineData("21 ΜΑΪΟΥ 1985", "19850521")]
    [InlineData("21 мая 1985 г.", "19850521")]
    [InlineData("21 травня 1985", "19850521")]
    [InlineData("21 Mayıs 1985", "19850521")]
    [InlineData("21 MAYIS 1985", "19850521")]
    [InlineData("21 ta’ Mejju 1985", "19850521")]
    [InlineData("21 Bealtaine 1985", "19850521")]
    [InlineData("1985 m. gegužės 21 d.", "19850521")]
    [InlineData("21 במאי 1985", "19850521")]
    [InlineData("21 مايو 1985", "19850521")]
    [InlineData("٢١ مايو ١٩٨٥", "19850521")]
    [InlineData("21 كانون الثاني 1985", "19850121")]
    [InlineData("1977年10月7日", "19771007")]
    [InlineData("１９７７年１０月７日", "19771007")]
    [InlineData("1985年五月21日", "19850521")]
    [InlineData("1985년 5월 21일", "19850521")]
    [InlineData("21 मई 1985", "19850521")]
    [InlineData("21 พฤษภาคม 2528", "19850521")]
    [InlineData("21 พ.ค. 2528", "19850521")]
    [InlineData("ngày 5 tháng 10 năm 1985", "19851005")]
    [InlineData("21 Mei 1985", "19850521")]
    [InlineData("21 mai 85", null)]
    [InlineData("mai 1985", null)]
    [InlineData("31 Feb 1985", null)]
    [InlineData("21 maybe 1985", null)]
    [InlineData("16 Xyz 1997 10:15", null)]
    [InlineData("Thứ 4, 18 tháng 3, 1931", "19310318")]
    [InlineData("Thứ Ba, 9 tháng 2, 1999", "19990209")]
    [InlineData("Thu 4 May 1985", "19850504")]
    public void Month_names_are_read_in_many_languages(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("1985-13-01", null)]
    [InlineData("1985/13/01", null)]
    [InlineData("1985-01-13", "19850113")]
    [InlineData("1980-05-03 00:00:00", "19800503")]
    [InlineData("1980-05-03 00:00:00+02:00", "19800503")]
    [InlineData("1980-05-03T22:00:00.000-08:00", "19800503")]
    [InlineData("1980-05-03 00:00:00 Europe/Berlin", "19800503")]
    [InlineData("1985:05:21 10:15:00", "19850521")]
    [InlineData("10:15 16.02.1997", "19970216")]
    public void The_month_follows_the_year_and_a_time_is_ignored(string text, string? expected) => Assert.Equal(expected, Normalize(text));

    [Theory]
    [InlineData("05/03/1985", "us", "19850503")]
    [InlineData("05/03/1985", "United States", "19850503")]
    [InlineData("05/03/1985", "ph", "19850503")]
    [InlineData("05/03/1985", "gb", "19850305")]
    [InlineData("05-03-1985", "DEU", "19850305")]
    [InlineData("05031985", "fr", "19850305")]
    [InlineData("05031985", "us", "19850503")]
    [InlineData("05/03/1985", "jp", "19850503")]
    [InlineData("05/03/1985", "nonsense", "19850503")]
    [InlineData("05/21/1985", "gb", "19850521")]
    [InlineData("05.03.1985", "us", "19850305")]
    [InlineData("5 listopada 1977", "pl", "19771105")]
    [InlineData("5. listopada 1977.", "hr", "19771005")]
    [InlineData("5. listopad 1977", "Czechia", "19771105")]
    public void The_country_decides_an_ambiguous_date(string text, string country, string expected) =>
        Assert.Equal(expected, IdentifierHasher.Hash("db", text, country).Normalized);

    // CLDR's names and the framework's come from the same source; a few differ by version.
    [Theory]
    [InlineData("bg-BG,cs-CZ,da-DK,de-DE,el-GR,en-GB,en-US,es-ES,es-MX,et-EE,fi-FI,fr-FR,fr-CA,ga-IE,hu-HU,it-IT,lt-LT,lv-LV,nl-NL,pt-PT,pt-BR,ro-RO,sk-SK,sl-SI,sv-SE,nb-NO,tr-TR,ru-RU,uk-UA,hi-IN,id-ID,ar-EG")]
    public void The_names_that_the_framework_writes_are_read(string cultures)
    {
        var failed = new List<string>();
        foreach (var culture in cultures.Split(',').Select(CultureInfo.GetCultureInfo))
        {
            for (var month = 1; month <= 12; month++)
            {
                var text = new DateTime(1985, month, 21, new GregorianCalendar()).ToString("d MMMM yyyy", culture);
                if (Normalize(text) != $"1985{month:00}21")
                    failed.Add(text);
            }
        }

        Assert.Empty(failed);
    }

    [Fact]
    public void The_data_is_what_the_tool_wrote()
    {
        Assert.Equal(MonthNames.Digest, Digest(MonthNames.Names, MonthNames.Ambiguous, MonthNames.AlsoWeekdays));
        Assert.Equal(DateOrders.Digest, Digest(DateOrders.MonthFirst, DateOrders.Undecided));
    }

    private static string Digest(params string[] constants) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', constants).ReplaceLineEndings("\n"))));

    private static string? Normalize(string text) => IdentifierHasher.Hash("db", text).Normalized;
}
