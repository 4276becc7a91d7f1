using System.Globalization;
using System.Text;
using Capi.Payload.Json;

namespace Capi.Runtime.Tests.Payload.Json;

/// <summary>Compares Utf8Digits with the number formatting of .NET.</summary>
public class Utf8DigitsTests
{
    private const int RandomNumbers = 200_000;

    [Fact]
    public void Numbers_of_up_to_five_digits_match_the_library_at_every_scale()
    {
        for (var number = 0; number < 100_000; number++)
        {
            AssertMatchesLibrary((ulong)number);
            for (byte scale = 0; scale <= 8; scale++)
                AssertMatchesLibrary(new decimal(number, 0, 0, isNegative: false, scale));
        }
    }

    [Fact]
    public void Numbers_around_each_power_of_ten_match_the_library()
    {
        for (var power = 1UL; ; power *= 10)
        {
            foreach (var number in new[] { power - 1, power, power + 1 })
            {
                AssertMatchesLibrary(number);
                AssertMatchesLibrary((long)number);
                AssertMatchesLibrary(-(long)number);
                for (byte scale = 0; scale <= 28; scale++)
                    AssertMatchesLibrary(new decimal((int)(number & uint.MaxValue), (int)(number >> 32), 0, isNegative: false, scale));
            }

            if (power == 10_000_000_000_000_000_000)
                break;
        }

        AssertMatchesLibrary(ulong.MaxValue);
        AssertMatchesLibrary(long.MinValue);
        AssertMatchesLibrary(long.MaxValue);
    }

    [Fact]
    public void Random_numbers_of_every_length_match_the_library()
    {
        var random = new Random(20261126);
        for (var time = 0; time < RandomNumbers; time++)
        {
            var number = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            AssertMatchesLibrary(number);
            AssertMatchesLibrary((long)number);
            AssertMatchesLibrary(new decimal((int)number, (int)(number >> 32), 0, isNegative: false, (byte)random.Next(29)));
        }
    }

    [Theory]
    [InlineData("-1.50")]
    [InlineData("18446744073709551616")]
    [InlineData("0.00000000000000000001")]
    public void An_unsupported_decimal_is_left_to_the_library(string number)
    {
        var buffer = new byte[Utf8Digits.MaxBytes];
        Assert.Equal(0, Utf8Digits.TryWrite(decimal.Parse(number, CultureInfo.InvariantCulture), ref buffer[0]));
    }

    private static void AssertMatchesLibrary(ulong number)
    {
        var buffer = new byte[Utf8Digits.MaxBytes];
        AssertText(number.ToString(CultureInfo.InvariantCulture), buffer, Utf8Digits.Write(number, ref buffer[0]));
    }

    private static void AssertMatchesLibrary(long number)
    {
        var buffer = new byte[Utf8Digits.MaxBytes];
        AssertText(number.ToString(CultureInfo.InvariantCulture), buffer, Utf8Digits.Write(number, ref buffer[0]));
    }

    private static void AssertMatchesLibrary(decimal number)
    {
        var buffer = new byte[Utf8Digits.MaxBytes];
        var length = Utf8Digits.TryWrite(number, ref buffer[0]);
        if (length > 0)
            AssertText(number.ToString(CultureInfo.InvariantCulture), buffer, length);
    }

    private static void AssertText(string expected, byte[] buffer, int length)
    {
        if (length != expected.Length || Encoding.ASCII.GetString(buffer, 0, length) != expected)
            Assert.Fail($"{expected} was written as {Encoding.ASCII.GetString(buffer, 0, length)}");
    }
}
