using System.Globalization;
using System.Text;
using Capi.Payload.Json;

namespace Capi.Payload.Tests;

/// <summary>Compares Utf8Digits with the number formatting of .NET.</summary>
public class Utf8DigitsTests
{
    private const int RandomNumbers = 200_000;

    [Fact]
    public void Every_number_of_up_to_five_digits_has_them_at_every_scale()
    {
        for (var number = 0; number < 100_000; number++)
        {
            AssertLikeLibrary((ulong)number);
            for (byte scale = 0; scale <= 8; scale++)
                AssertLikeLibrary(new decimal(number, 0, 0, isNegative: false, scale));
        }
    }

    [Fact]
    public void So_have_their_neighbours_where_a_digit_is_added()
    {
        for (var power = 1UL; ; power *= 10)
        {
            foreach (var number in new[] { power - 1, power, power + 1 })
            {
                AssertLikeLibrary(number);
                AssertLikeLibrary((long)number);
                AssertLikeLibrary(-(long)number);
                for (byte scale = 0; scale <= 28; scale++)
                    AssertLikeLibrary(new decimal((int)(number & uint.MaxValue), (int)(number >> 32), 0, isNegative: false, scale));
            }

            if (power == 10_000_000_000_000_000_000)
                break;
        }

        AssertLikeLibrary(ulong.MaxValue);
        AssertLikeLibrary(long.MinValue);
        AssertLikeLibrary(long.MaxValue);
    }

    [Fact]
    public void So_have_random_numbers_of_every_length()
    {
        var random = new Random(20261126);
        for (var time = 0; time < RandomNumbers; time++)
        {
            var number = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            AssertLikeLibrary(number);
            AssertLikeLibrary((long)number);
            AssertLikeLibrary(new decimal((int)number, (int)(number >> 32), 0, isNegative: false, (byte)random.Next(29)));
        }
    }

    [Theory]
    [InlineData("-1.50")]
    [InlineData("18446744073709551616")]
    [InlineData("0.00000000000000000001")]
    public void A_rare_decimal_is_left_to_the_library(string number)
    {
        var room = new byte[Utf8Digits.Room];
        Assert.Equal(0, Utf8Digits.TryWrite(decimal.Parse(number, CultureInfo.InvariantCulture), ref room[0]));
    }

    private static void AssertLikeLibrary(ulong number)
    {
        var room = new byte[Utf8Digits.Room];
        AssertText(number.ToString(CultureInfo.InvariantCulture), room, Utf8Digits.Write(number, ref room[0]));
    }

    private static void AssertLikeLibrary(long number)
    {
        var room = new byte[Utf8Digits.Room];
        AssertText(number.ToString(CultureInfo.InvariantCulture), room, Utf8Digits.Write(number, ref room[0]));
    }

    private static void AssertLikeLibrary(decimal number)
    {
        var room = new byte[Utf8Digits.Room];
        var length = Utf8Digits.TryWrite(number, ref room[0]);
        if (length > 0)
            AssertText(number.ToString(CultureInfo.InvariantCulture), room, length);
    }

    private static void AssertText(string expected, byte[] room, int length)
    {
        if (length != expected.Length || Encoding.ASCII.GetString(room, 0, length) != expected)
            Assert.Fail($"{expected} was written as {Encoding.ASCII.GetString(room, 0, length)}");
    }
}
