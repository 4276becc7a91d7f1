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
    [InlineData(1e21, "1E+21")]
    [InlineData(-0.0, "-0")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(double.Epsilon, "5E-324")]
    public void A_double_has_the_shortest_text_that_round_trips(double number, string expected) =>
        Assert.Equal(expected, Write(number));

    [Fact]
    public void Any_finite_double_round_trips() =>
        Prop.ForAll<double>(number => !double.IsFinite(number) || Read<double>(Write(number)).Equals(number)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_finite_float_round_trips() =>
        Prop.ForAll<float>(number => !float.IsFinite(number) || Read<float>(Write(number)).Equals(number)).QuickCheckThrowOnFailure();

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
