using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Capi.Hashing;
using Capi.Payload;
using Capi.Runtime.Tests.Hashing;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class WriteHashedDateTests
{
    [Fact]
    public void A_date_is_hashed_as_eight_digits() =>
        Assert.Equal(Sha256Hex("19970216"), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16)))["db"]);

    [Fact]
    public void A_DateTimeOffset_is_hashed_as_its_local_date() =>
        Assert.Equal(
            Sha256Hex("19970216"),
            (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.DateOfBirth, new DateTimeOffset(1997, 2, 16, 23, 30, 0, TimeSpan.FromHours(-5))))["db"]);

    [Theory]
    [InlineData(UserDataKey.DayOfBirth, "dobd", "06")]
    [InlineData(UserDataKey.MonthOfBirth, "dobm", "02")]
    [InlineData(UserDataKey.YearOfBirth, "doby", "1997")]
    public void A_part_of_the_date_is_hashed_where_the_key_is_a_part(UserDataKey key, string name, string part) =>
        Assert.Equal(Sha256Hex(part), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(key, new DateOnly(1997, 2, 6)))[name]);

    [Fact]
    public void Dates_of_birth_before_1900_and_after_today_are_dropped()
    {
        var today = DateOnly.FromDateTime(TestEvents.Now.UtcDateTime);
        using var metrics = new MetricsRecorder();

        Assert.NotNull(TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.DateOfBirth, today))["db"]);
        Assert.NotNull(TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1900, 1, 1)))["db"]);
        Assert.Empty(metrics.DroppedValues);

        Assert.Null(TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.DateOfBirth, today.AddDays(1)))["db"]);
        Assert.Null(TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1899, 12, 31)))["db"]);
        Assert.Equal(["db:out_of_range", "db:out_of_range"], metrics.DroppedValues);
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void The_current_date_is_the_callers_for_text_as_well(string name)
    {
        var now = new DateTimeOffset(2015, 3, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Contains($"\"db\":\"{Sha256Hex("20150301")}\"", SerializeEvent(now, "2015-03-01", TestKernels.Find(name)), StringComparison.Ordinal);
        Assert.Contains($"\"db\":\"{Sha256Hex("20141231")}\"", SerializeEvent(now, "2014-12-31", TestKernels.Find(name)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"db\"", SerializeEvent(now, "2015-03-02", TestKernels.Find(name)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"db\"", SerializeEvent(now, "2018-05-17", TestKernels.Find(name)), StringComparison.Ordinal);
    }

    private static string SerializeEvent(DateTimeOffset now, string dateOfBirth, Sha256Kernel? kernel)
    {
        var metaEvent = new ScriptedEvent<Custom>(writer =>
        {
            writer.WriteEventTime(now);
            writer.WriteEventId("1001");
            writer.WriteStartUserData();
            writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest);
            writer.WriteHashed(UserDataKey.DateOfBirth, dateOfBirth);
            writer.WriteEndUserData();
        }, consent: null);
        var output = new ArrayBufferWriter<byte>();
        Assert.Equal(EnqueueResult.Accepted, EventSerializer.Serialize(in metaEvent, in TestEvents.GrantedContext, now, kernel, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
