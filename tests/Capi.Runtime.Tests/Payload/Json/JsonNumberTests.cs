using System.Globalization;
using System.Text;
using System.Text.Json;
using Capi.Payload.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload.Json;

public class JsonNumberTests
{
    [Theory]
    [InlineData("1.50")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0")]
    [InlineData("0.00")]
    public void A_decimal_keeps_all_its_digits(string number) =>
        Assert.Equal(number, Write(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(-1.25e21, "-1250000000000000000000")]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(-1.5e-7, "-0.00000015")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(1234567890123456.7, "1234567890123456.8")]
    [InlineData(-0.0, "0")]
    public void A_double_is_a_plain_decimal_with_the_fewest_digits_that_round_trip(double number, string expected) =>
        Assert.Equal(expected, Write(number));

    [Theory]
    [InlineData(1e10f, "10000000000")]
    [InlineData(1e-7f, "0.0000001")]
    [InlineData(-0f, "0")]
    [InlineData(9.99f, "9.99")]
    public void A_float_is_a_plain_decimal_too(float number, string expected) => Assert.Equal(expected, Write(number));

    [Fact]
    public void The_largest_and_the_smallest_double_fit()
    {
        Assert.Equal("17976931348623157" + new string('0', 292), Write(double.MaxValue));
        Assert.Equal("-0." + new string('0', 323) + "5", Write(-double.Epsilon));
    }

    [Fact]
    public void A_negative_zero_of_a_decimal_has_no_sign() => Assert.DoesNotContain("-", Write(new decimal(0, 0, 0, isNegative: true, 2)), StringComparison.Ordinal);

    [Fact]
    public void Any_finite_double_round_trips() =>
        Prop.ForAll<double>(number => !double.IsFinite(number) || (Read<double>(Write(number)) == number && !Write(number).Contains('E', StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_finite_float_round_trips() =>
        Prop.ForAll<float>(number => !float.IsFinite(number) || (Read<float>(Write(number)) == number && !Write(number).Contains('E', StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_decimal_round_trips_with_its_scale() =>
        Prop.ForAll<decimal>(number => decimal.GetBits(Read<decimal>(Write(number))).SequenceEqual(decimal.GetBits(number))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_integer_round_trips()
    {
        Prop.ForAll<long>(number => Read<long>(Write(number)) == number).QuickCheckThrowOnFailure();
        Prop.ForAll<ulong>(number => Read<ulong>(Write(number)) == number).QuickCheckThrowOnFailure();
        Assert.Equal("-9223372036854775808", Write(long.MinValue));
    }

    private static string Write<T>(T number)
        where T : struct, IUtf8SpanFormattable
    {
        var json = new JsonBuffer();
        json.WriteNumber(number);
        var written = Encoding.UTF8.GetString(json.WrittenSpan);
        json.Release();
        return written;
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}
