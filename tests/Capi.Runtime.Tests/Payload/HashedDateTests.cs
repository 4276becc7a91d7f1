using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Capi.Hashing;
using Capi.Hashing.Tests;
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

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void The_present_is_the_callers_for_text_as_well(string name)
    {
        var now = new DateTimeOffset(2015, 3, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Contains($"\"db\":\"{Hex("20150301")}\"", At(now, "2015-03-01", Kernels.Find(name)), StringComparison.Ordinal);
        Assert.Contains($"\"db\":\"{Hex("20141231")}\"", At(now, "2014-12-31", Kernels.Find(name)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"db\"", At(now, "2015-03-02", Kernels.Find(name)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"db\"", At(now, "2018-05-17", Kernels.Find(name)), StringComparison.Ordinal);
    }

    private static string At(DateTimeOffset now, string dateOfBirth, LaneKernel? kernel)
    {
        var metaEvent = new Scripted<Custom>(writer =>
        {
            writer.EventTime(now);
            writer.EventId("1001");
            writer.BeginUserData();
            writer.Hashed(UserDataKey.Email, Events.Digest);
            writer.Hashed(UserDataKey.DateOfBirth, dateOfBirth);
            writer.EndUserData();
        }, consent: null);
        var output = new ArrayBufferWriter<byte>();
        Assert.Equal(EnqueueResult.Accepted, MetaEventSerializer.Write(in metaEvent, in Events.Granted, now, kernel, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
