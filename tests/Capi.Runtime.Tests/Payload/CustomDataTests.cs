using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class CustomDataTests
{
    [Fact]
    public void Every_type_has_one_form() =>
        Assert.Equal(
            "{\"text\":\"a \\\"b\\\"\",\"yes\":true,\"no\":false,\"long\":-42,\"ulong\":18446744073709551615,\"decimal\":1.50,\"double\":0.1,\"float\":0.1," +
            "\"date\":\"2026-11-22\",\"time\":\"2026-11-22T13:00:05+01:00\",\"guid\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"uri\":\"/a?b=ä\"}",
            Events.CustomData(writer =>
            {
                writer.Property("text"u8, "a \"b\"");
                writer.Property("yes"u8, true);
                writer.Property("no"u8, false);
                writer.Property("long"u8, -42L);
                writer.Property("ulong"u8, ulong.MaxValue);
                writer.Property("decimal"u8, 1.50m);
                writer.Property("double"u8, 0.1);
                writer.Property("float"u8, 0.1f);
                writer.Property("date"u8, new DateOnly(2026, 11, 22));
                writer.Property("time"u8, new DateTimeOffset(2026, 11, 22, 13, 0, 5, 999, TimeSpan.FromHours(1)));
                writer.Property("guid"u8, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
                writer.Property("uri"u8, new Uri("/a?b=ä", UriKind.Relative));
            }));

    [Fact]
    public void Nulls_are_absent_and_so_is_an_object_of_nothing_else()
    {
        using var counts = new Counts();

        Assert.Null(Events.CustomData(writer =>
        {
            writer.Value((decimal?)null);
            writer.Value((long?)null);
            writer.Value((ulong?)null);
            writer.Value((double?)null);
            writer.Value((float?)null);
            writer.Currency(null);
            writer.Property("a"u8, (string?)null);
            writer.Property("b"u8, (bool?)null);
            writer.Property("c"u8, (long?)null);
            writer.Property("d"u8, (ulong?)null);
            writer.Property("e"u8, (decimal?)null);
            writer.Property("f"u8, (double?)null);
            writer.Property("g"u8, (float?)null);
            writer.Property("h"u8, (DateOnly?)null);
            writer.Property("i"u8, (DateTimeOffset?)null);
            writer.Property("j"u8, (Guid?)null);
            writer.Property("k"u8, (Uri?)null);
        }));
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void Numbers_JSON_can_not_hold_are_dropped()
    {
        using var counts = new Counts();

        Assert.Null(Events.CustomData(writer =>
        {
            writer.Property("margin"u8, double.NaN);
            writer.Property("margin"u8, double.PositiveInfinity);
            writer.Property("margin"u8, float.NegativeInfinity);
            writer.Property("margin"u8, float.NaN);
        }));
        Assert.Equal(Enumerable.Repeat("margin:not_finite", 4), counts.Dropped);
    }

    [Fact]
    public void Texts_that_say_nothing_or_too_much_are_dropped()
    {
        using var counts = new Counts();

        Assert.Null(Events.CustomData(writer =>
        {
            writer.Property("note"u8, "");
            writer.Property("note"u8, " \t\u00A0");
            writer.Property("note"u8, "a\uDC00b");
            writer.Property("note"u8, new string('x', (64 * 1024) + 1));
            writer.Property("größe"u8, new Uri("", UriKind.Relative));
        }));
        Assert.Equal(["note:empty", "note:empty", "note:invalid_text", "note:too_long", "größe:empty"], counts.Dropped);
    }

    [Fact]
    public void A_text_of_64_Ki_characters_is_written_whole()
    {
        var text = new string('€', 64 * 1024);

        Assert.Equal($$"""{"note":"{{text}}"}""", Events.CustomData(writer => writer.Property("note"u8, text)));
    }

    [Theory]
    [InlineData("eur", "EUR")]
    [InlineData(" JpY\n", "JPY")]
    [InlineData("inr", "INR")]
    public void A_currency_is_trimmed_and_in_upper_case(string value, string expected) =>
        Assert.Equal($$"""{"currency":"{{expected}}"}""", Events.CustomData(writer => writer.Currency(value)));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("€", "unknown")]
    [InlineData("EU", "unknown")]
    [InlineData("EURO", "unknown")]
    [InlineData("XXX", "unknown")]
    [InlineData("DEM", "unknown")]
    [InlineData("İNR", "unknown")]
    [InlineData("\u212AES", "unknown")]
    public void What_is_no_currency_is_dropped(string value, string reason)
    {
        using var counts = new Counts();

        Assert.Null(Events.CustomData(writer => writer.Currency(value)));
        Assert.Equal([$"currency:{reason}"], counts.Dropped);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-5, "-5")]
    public void A_value_may_be_zero_or_negative(long value, string written) =>
        Assert.Equal($$"""{"value":{{written}},"currency":"EUR"}""", Events.CustomData(writer =>
        {
            writer.Value(value);
            writer.Currency("EUR");
        }));

    [Fact]
    public void A_value_that_is_no_number_is_dropped()
    {
        using var counts = new Counts();

        Assert.Null(Events.CustomData(writer =>
        {
            writer.Value(double.NaN);
            writer.Value(float.PositiveInfinity);
        }));
        Assert.Equal(["value:not_finite", "value:not_finite"], counts.Dropped);
    }
}
