using System.Runtime.Intrinsics;
using Capi.Catalog;
using Capi.Identifiers.Regions;

namespace Capi.Runtime.Tests.Identifiers.FastPath;

/// <summary>The fast path knows in which country a form of a postal code is final.</summary>
public class AsciiZipNormalizerTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    // Each form with its near misses.
    private static readonly string[] Forms =
    [
        "75011", "00100", "00000", "00001", "111 22", "111-22", "000 00", "11 122", "00-950", "00 000", "11--122", "11.122", "1-1122", "1112 2", "111  22", "111.22", "1 11 22",
        "2000", "0800", "0000", "2000 ", "200", "20 00", "2-000", "12",
        "1012 AB", "1012-ab", "1012AB", "0000 AB", "1012  AB", "101 2AB", "10123 AB", "1012 A", "1012 ABC", "1012 A1", "012 AB",
        "94103-1234", "94103 1234", "94103.1234", "00000-1234", "941031234", "94103-123", "2138-1234", "123456", "110 001", "1000001", "100-0001", "01310-100",
        "M1 1AE", "SW1A-1AA", "K1A 0B1", "B 1000", "D-80331", "LV-1010",
    ];

    public static TheoryData<string, string?> FinalForms => new()
    {
        { "111 22", "SE" },
        { "111 22", null },
        { "00-950", "PL" },
        { "31-042", null },
        { "2000", "AU" },
        { "8001", "ch" },
        { "2000", null },
        { "1012 AB", "NL" },
        { "1012ab", null },
        { "94103-1234", "US" },
        { "75011", "France" },
    };

    public static TheoryData<string, string?> CountryDecides => new()
    {
        { "2138", "US" },
        { "1067", "DE" },
        { "2000", "Australia" },
        { "1012 AB", "DE" },
        { "10115", "RO" },
        { "10-115", "RO" },
    };

    [Theory]
    [MemberData(nameof(FinalForms))]
    public void A_final_form_takes_the_fast_path(string value, string? country)
    {
        // Without vectors there is no fast path.
        if (Vector128.IsHardwareAccelerated)
            Assert.NotNull(FastPathVerifier.Normalize(Normalization.Zip, value, country));
    }

    [Theory]
    [MemberData(nameof(CountryDecides))]
    public void A_form_that_the_country_changes_does_not(string value, string? country) => Assert.Null(FastPathVerifier.Normalize(Normalization.Zip, value, country));

    [Fact]
    public void In_every_country_the_result_is_that_of_the_slow_path()
    {
        string?[] countries = [null, "", "Germany", "Schweiz", "nowhere", "N1", " us ", .. Letters.SelectMany(first => Letters.Select(second => $"{first}{second}")), "DE", "Us"];
        foreach (var country in countries)
        {
            foreach (var value in Forms)
                FastPathVerifier.AssertMatchesSlowPathIn(country, Normalization.Zip, value);
        }

        Assert.Contains("de", countries.Select(country => country is null ? null : Countries.Find(country)));
    }
}
