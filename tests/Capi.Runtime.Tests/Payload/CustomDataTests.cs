using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class CustomDataTests
{
    [Fact]
    public void Every_type_has_its_JSON_format() =>
        Assert.Equal(
            "{\"text\":\"a \\\"b\\\"\",\"yes\":true,\"no\":false,\"long\":-42,\"ulong\":18446744073709551615,\"decimal\":1.50,\"double\":0.1,\"float\":0.1," +
            "\"date\":\"2026-11-22\",\"time\":\"2026-11-22T13:00:05+01:00\",\"guid\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"uri\":\"/a?b=ä\"}",
            TestEvents.SerializeCustomData(writer =>
            {
                writer.WriteProperty("text"u8, "a \"b\"");
                writer.WriteProperty("yes"u8, true);
                writer.WriteProperty("no"u8, false);
                writer.WriteProperty("long"u8, -42L);
                writer.WriteProperty("ulong"u8, ulong.MaxValue);
                writer.WriteProperty("decimal"u8, 1.50m);
                writer.WriteProperty("double"u8, 0.1);
                writer.WriteProperty("float"u8, 0.1f);
                writer.WriteProperty("date"u8, new DateOnly(2026, 11, 22));
                writer.WriteProperty("time"u8, new DateTimeOffset(2026, 11, 22, 13, 0, 5, 999, TimeSpan.FromHours(1)));
                writer.WriteProperty("guid"u8, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
                writer.WriteProperty("uri"u8, new Uri("/a?b=ä", UriKind.Relative));
            }));

    [Fact]
    public void Nulls_are_omitted_and_so_is_an_object_of_nulls()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteValue((decimal?)null);
            writer.WriteValue((long?)null);
            writer.WriteValue((ulong?)null);
            writer.WriteValue((double?)null);
            writer.WriteValue((float?)null);
            writer.WriteCurrency(null);
            writer.WriteProperty("a"u8, (string?)null);
            writer.WriteProperty("b"u8, (bool?)null);
            writer.WriteProperty("c"u8, (long?)null);
            writer.WriteProperty("d"u8, (ulong?)null);
            writer.WriteProperty("e"u8, (decimal?)null);
            writer.WriteProperty("f"u8, (double?)null);
            writer.WriteProperty("g"u8, (float?)null);
            writer.WriteProperty("h"u8, (DateOnly?)null);
            writer.WriteProperty("i"u8, (DateTimeOffset?)null);
            writer.WriteProperty("j"u8, (Guid?)null);
            writer.WriteProperty("k"u8, (Uri?)null);
        }));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void Numbers_that_JSON_cannot_represent_are_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteProperty("margin"u8, double.NaN);
            writer.WriteProperty("margin"u8, double.PositiveInfinity);
            writer.WriteProperty("margin"u8, float.NegativeInfinity);
            writer.WriteProperty("margin"u8, float.NaN);
        }));
        Assert.Equal(Enumerable.Repeat("margin:not_finite", 4), metrics.DroppedValues);
    }

    [Fact]
    public void Blank_invalid_and_too_long_texts_are_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteProperty("note"u8, "");
            writer.WriteProperty("note"u8, " \t\u00A0");
            writer.WriteProperty("note"u8, "a\uDC00b");
            writer.WriteProperty("note"u8, new string('x', (64 * 1024) + 1));
            writer.WriteProperty("größe"u8, new Uri("", UriKind.Relative));
        }));
        Assert.Equal(["note:empty", "note:empty", "note:invalid_text", "note:too_long", "größe:empty"], metrics.DroppedValues);
    }

    [Fact]
    public void A_text_of_64_Ki_characters_is_written_completely()
    {
        var text = new string('€', 64 * 1024);

        Assert.Equal($$"""{"note":"{{text}}"}""", TestEvents.SerializeCustomData(writer => writer.WriteProperty("note"u8, text)));
    }

    [Theory]
    [InlineData("eur", "EUR")]
    [InlineData(" JpY\n", "JPY")]
    [InlineData("inr", "INR")]
    public void A_currency_is_trimmed_and_in_upper_case(string value, string expected) =>
        Assert.Equal($$"""{"currency":"{{expected}}"}""", TestEvents.SerializeCustomData(writer => writer.WriteCurrency(value)));

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
    public void An_invalid_currency_is_dropped(string value, string reason)
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeCustomData(writer => writer.WriteCurrency(value)));
        Assert.Equal([$"currency:{reason}"], metrics.DroppedValues);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(5, "5")]
    public void A_value_may_be_zero(long value, string written) =>
        Assert.Equal($$"""{"value":{{written}},"currency":"EUR"}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteValue(value);
            writer.WriteCurrency("EUR");
        }));

    [Fact]
    public void A_value_that_is_not_finite_is_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteValue(double.NaN);
            writer.WriteValue(float.PositiveInfinity);
        }));
        Assert.Equal(["value:not_finite", "value:not_finite"], metrics.DroppedValues);
    }
}
