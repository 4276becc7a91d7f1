using System.Security.Cryptography;
using System.Text;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class HashedDateTests
{
    [Fact]
    public void A_date_is_hashed_as_eight_digits() =>
        Assert.Equal(Hex("19970216"), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16)))["db"]);

    [Fact]
    public void A_time_is_hashed_as_the_date_it_shows_itself() =>
        Assert.Equal(
            Hex("19970216"),
            (string?)Events.UserData(writer => writer.Hashed(UserDataKey.DateOfBirth, new DateTimeOffset(1997, 2, 16, 23, 30, 0, TimeSpan.FromHours(-5))))["db"]);

    [Theory]
    [InlineData(UserDataKey.DayOfBirth, "dobd", "06")]
    [InlineData(UserDataKey.MonthOfBirth, "dobm", "02")]
    [InlineData(UserDataKey.YearOfBirth, "doby", "1997")]
    public void A_part_of_the_date_is_hashed_where_the_key_means_a_part(UserDataKey key, string name, string part) =>
        Assert.Equal(Hex(part), (string?)Events.UserData(writer => writer.Hashed(key, new DateOnly(1997, 2, 6)))[name]);

    [Fact]
    public void Dates_of_birth_end_today_and_begin_in_1900()
    {
        var today = DateOnly.FromDateTime(Events.Now.UtcDateTime);
        using var counts = new Counts();

        Assert.NotNull(Events.UserData(writer => writer.Hashed(UserDataKey.DateOfBirth, today))["db"]);
        Assert.NotNull(Events.UserData(writer => writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1900, 1, 1)))["db"]);
        Assert.Empty(counts.Dropped);

        Assert.Null(Events.UserData(writer => writer.Hashed(UserDataKey.DateOfBirth, today.AddDays(1)))["db"]);
        Assert.Null(Events.UserData(writer => writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1899, 12, 31)))["db"]);
        Assert.Equal(["db:out_of_range", "db:out_of_range"], counts.Dropped);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
