using System.Globalization;
using System.Runtime.Intrinsics;
using Capi.Catalog;
using Capi.Runtime.Tests.Identifiers.Fuzz;

namespace Capi.Runtime.Tests.Identifiers.FastPath;

/// <summary>Compares the fast path for ASCII identifiers with the slow path.</summary>
public class AsciiFastPathTests
{
    private const int TextsPerSeed = 500;
    private const int Seeds = 40;

    [Theory]
    [InlineData("em", " Anna.Schmidt+shop@Example-Mail.co.uk ", "anna.schmidt+shop@example-mail.co.uk")]
    [InlineData("ph", "+49 (301) 345-6789", "493013456789")]
    [InlineData("fn", "Mary Jane O'Connor", "maryjaneoconnor")]
    [InlineData("db", "1980-05-17", "19800517")]
    [InlineData("db", "19800517", "19800517")]
    [InlineData("db", "2025-12-31", "20251231")]
    [InlineData("ge", "Female", "f")]
    [InlineData("ct", "St. Catharines", "stcatharines")]
    [InlineData("st", "CA", "ca")]
    [InlineData("zp", "94103-1234", "94103")]
    [InlineData("country", "UK", "gb")]
    [InlineData("external_id", "CUST 4711", "cust4711")]
    public void Ordinary_values_take_the_fast_path(string key, string value, string expected)
    {
        // Without SIMD vectors only the slow path exists.
        Assert.Equal(Vector128.IsHardwareAccelerated ? expected : null, FastPathVerifier.Normalize(FastPathVerifier.GetNormalization(key), value));
    }

    [Theory]
    [InlineData("em", "anna@example")]
    [InlineData("em", "zoë@example.com")]
    [InlineData("ph", "0301 3456789")]
    [InlineData("ph", "+49 (0)301 3456789")]
    [InlineData("ph", "+49 0301 3456789")]
    [InlineData("fn", "Zoë")]
    [InlineData("fn", "e99a18c428cb38d5f260853678922e03")]
    [InlineData("db", "17.05.1980")]
    [InlineData("db", "1980-02-30")]
    [InlineData("db", "2026-01-01")]
    [InlineData("ge", "lady")]
    [InlineData("ct", "1st Town")]
    [InlineData("st", "Ohio")]
    [InlineData("zp", "-1")]
    [InlineData("country", "Germany")]
    [InlineData("external_id", " ")]
    [InlineData("external_id", "12345678901234567890123456789012345678901234567890123456")]
    public void Other_values_take_the_slow_path(string key, string value) => Assert.Null(FastPathVerifier.Normalize(FastPathVerifier.GetNormalization(key), value));

    [Theory]
    [MemberData(nameof(ReferenceComparisonTests.OneKeyPerNormaliser), MemberType = typeof(ReferenceComparisonTests))]
    public void Fast_and_slow_path_agree_on_random_text(string key)
    {
        var normalization = FastPathVerifier.GetNormalization(key);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var texts = new FuzzTextGenerator(seed);
            for (var index = 0; index < TextsPerSeed; index++)
                FastPathVerifier.AssertMatchesSlowPath(normalization, texts.Next(key));
        }
    }

    [Theory]
    [MemberData(nameof(ReferenceComparisonTests.OneKeyPerNormaliser), MemberType = typeof(ReferenceComparisonTests))]
    public void Fast_and_slow_path_agree_on_every_character_at_every_position_of_an_ordinary_value(string key)
    {
        var normalization = FastPathVerifier.GetNormalization(key);
        foreach (var value in GetOrdinaryValues(normalization))
        {
            for (var index = 0; index < value.Length; index++)
            {
                for (var character = '\0'; character <= '\u0100'; character++)
                {
                    FastPathVerifier.AssertMatchesSlowPath(normalization, $"{value[..index]}{character}{value[(index + 1)..]}");
                    FastPathVerifier.AssertMatchesSlowPath(normalization, $"{value[..index]}{character}{value[index..]}");
                }
            }
        }
    }

    [Theory]
    [InlineData("em", "a{0}{1}b@example.com")]
    [InlineData("em", "ab@c{0}d{1}com")]
    [InlineData("em", "{0}ab@example.com{1}")]
    [InlineData("ph", "+49{0}{1}301 3456789")]
    [InlineData("ph", "+49 {0}0{1}301 345678")]
    [InlineData("ph", "+49 ({0}0{1}) 301 345678")]
    [InlineData("ph", "+1 650 555 1212{0}{1}3")]
    [InlineData("ph", "{0}+1650{1}5551212")]
    [InlineData("db", "1980{0}05{1}17")]
    [InlineData("db", "1{0}8{1}0517")]
    [InlineData("db", "19800{0}{1}7")]
    [InlineData("ge", "{0}{1}")]
    [InlineData("fn", "x{0}y{1}")]
    [InlineData("ct", "{0}{1}x")]
    [InlineData("st", "{0}{1}")]
    [InlineData("zp", "{0}{1}")]
    [InlineData("zp", "1{0}2{1}")]
    [InlineData("country", "{0}{1}")]
    [InlineData("external_id", "{0}x{1}")]
    public void Fast_and_slow_path_agree_on_every_pair_of_characters(string key, string form)
    {
        var normalization = FastPathVerifier.GetNormalization(key);
        for (var first = '\0'; first <= '\u0080'; first++)
        {
            for (var second = '\0'; second <= '\u0080'; second++)
                FastPathVerifier.AssertMatchesSlowPath(normalization, string.Format(CultureInfo.InvariantCulture, form, first, second));
        }
    }

    private static string[] GetOrdinaryValues(Normalization normalization) => normalization switch
    {
        Normalization.Email => ["a-b.c@d-e.fg", "anna.schmidt.of.berlin@example-shop.co.uk"],
        Normalization.Phone => ["+49 (301) 345-6789", "+1 650 555 1212"],
        Normalization.DateOfBirth => ["1980-05-17", "19800517"],
        Normalization.Country => ["de", "us"],
        Normalization.Gender => ["m", "female"],
        _ => ["ab", "12345", "Mary-Jane Watson of New York"],
    };
}
