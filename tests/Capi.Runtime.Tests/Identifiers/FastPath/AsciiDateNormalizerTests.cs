using System.Globalization;
using Capi.Catalog;

namespace Capi.Runtime.Tests.Identifiers.FastPath;

/// <summary>Compares dates of birth on the fast path with the slow path.</summary>
public class AsciiDateNormalizerTests
{
    // The caller passes the current date.
    [Theory]
    [InlineData("1899-06-15")]
    [InlineData("1950-06-15")]
    [InlineData("2015-03-01")]
    [InlineData("2019-12-31")]
    [InlineData("2040-01-01")]
    public void Fast_and_slow_path_agree_on_dates_around_any_current_date(string currentDate)
    {
        var today = DateOnly.Parse(currentDate, CultureInfo.InvariantCulture);
        for (var days = -400; days <= 400; days++)
        {
            var date = today.AddDays(days);
            FastPathVerifier.AssertMatchesSlowPath(Normalization.DateOfBirth, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), today);
            FastPathVerifier.AssertMatchesSlowPath(Normalization.DateOfBirth, date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), today);
        }
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(1980)]
    [InlineData(1981)]
    [InlineData(2000)]
    [InlineData(2026)]
    public void Fast_and_slow_path_agree_on_every_valid_and_invalid_day(int year)
    {
        for (var month = 0; month <= 13; month++)
        {
            for (var day = 0; day <= 32; day++)
            {
                FastPathVerifier.AssertMatchesSlowPath(Normalization.DateOfBirth, string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"));
                FastPathVerifier.AssertMatchesSlowPath(Normalization.DateOfBirth, string.Create(CultureInfo.InvariantCulture, $"{year}{month:00}{day:00}"));
            }
        }
    }
}
