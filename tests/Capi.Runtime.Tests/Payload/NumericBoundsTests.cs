using System.Text;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

/// <summary>Counts, prices and predicted values below zero are left out and counted; the event is sent.</summary>
public class NumericBoundsTests
{
    public static TheoryData<string, string, Action<MetaEventWriter, byte[]>> UnusableNumbers => new()
    {
        { "long", "out_of_range", (writer, key) => writer.WriteProperty(key, -1L) },
        { "long?", "out_of_range", (writer, key) => writer.WriteProperty(key, (long?)-1L) },
        { "decimal", "out_of_range", (writer, key) => writer.WriteProperty(key, -0.01m) },
        { "decimal?", "out_of_range", (writer, key) => writer.WriteProperty(key, (decimal?)-0.01m) },
        { "double", "out_of_range", (writer, key) => writer.WriteProperty(key, -0.5) },
        { "float", "out_of_range", (writer, key) => writer.WriteProperty(key, -0.5f) },
        { "text", "out_of_range", (writer, key) => writer.WriteProperty(key, " -2 ") },
        { "text with a minus sign", "out_of_range", (writer, key) => writer.WriteProperty(key, "\u22122.5") },
        { "NaN", "not_finite", (writer, key) => writer.WriteProperty(key, double.NaN) },
        { "infinity", "not_finite", (writer, key) => writer.WriteProperty(key, float.NegativeInfinity) },
        { "text NaN", "not_finite", (writer, key) => writer.WriteProperty(key, "NaN") },
        { "text infinity", "not_finite", (writer, key) => writer.WriteProperty(key, "-Infinity") },
        { "text ∞", "not_finite", (writer, key) => writer.WriteProperty(key, "∞") },
    };

    [Theory]
    [MemberData(nameof(UnusableNumbers))]
    public void A_number_that_Meta_cannot_use_is_dropped_and_counted(string description, string reason, Action<MetaEventWriter, byte[]> write)
    {
        Assert.NotEmpty(description);
        foreach (var name in (string[])["num_items", "fb_num_items", "predicted_ltv", "item_price", "quantity"])
        {
            using var metrics = new MetricsRecorder();

            Assert.Equal("{\"a\":1}", TestEvents.SerializeCustomData(writer =>
            {
                write(writer, Encoding.UTF8.GetBytes(name));
                writer.WriteProperty("a"u8, 1L);
            }));
            Assert.Equal([$"{name}:{reason}"], metrics.DroppedValues);
        }
    }

    [Theory]
    [MemberData(nameof(UnusableNumbers))]
    public void An_entry_of_contents_loses_such_a_price_and_is_sent(string description, string reason, Action<MetaEventWriter, byte[]> write)
    {
        Assert.NotEmpty(description);
        foreach (var name in (string[])["item_price", "price"])
        {
            using var metrics = new MetricsRecorder();

            Assert.Equal("""{"contents":[{"id":"A","quantity":1}]}""", SerializeEntry(writer => write(writer, Encoding.UTF8.GetBytes(name))));
            Assert.Equal([$"{name}:{reason}"], metrics.DroppedValues);
        }
    }

    [Fact]
    public void Zero_is_sent()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal("""{"num_items":0,"predicted_ltv":0.00,"item_price":"0"}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteProperty("num_items"u8, 0L);
            writer.WriteProperty("predicted_ltv"u8, 0.00m);
            writer.WriteProperty("item_price"u8, "0");
        }));
        Assert.Equal("""{"contents":[{"id":"A","quantity":1,"item_price":0}]}""", SerializeEntry(writer => writer.WriteProperty("item_price"u8, 0.0)));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void Other_numbers_may_be_negative()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal("""{"net_revenue":-5,"points":-1.5,"note":"-3","num_items_":-1}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteProperty("net_revenue"u8, -5L);
            writer.WriteProperty("points"u8, -1.5);
            writer.WriteProperty("note"u8, "-3");
            writer.WriteProperty("num_items_"u8, -1L);
        }));
        Assert.Equal("""{"contents":[{"id":"A","quantity":1,"num_items":-1}]}""", SerializeEntry(writer => writer.WriteProperty("num_items"u8, -1L)));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void A_quantity_that_is_not_finite_drops_its_entry()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("contents"u8);
            writer.WriteStartContent();
            writer.WriteProperty("id"u8, "A");
            writer.WriteProperty("quantity"u8, "NaN");
            writer.WriteEndContent();
            writer.WriteEndArray();
        }));
        Assert.Equal(["contents:out_of_range"], metrics.DroppedValues);
    }

    private static string? SerializeEntry(Action<MetaEventWriter> write) => TestEvents.SerializeCustomData(writer =>
    {
        writer.WriteStartArray("contents"u8);
        writer.WriteStartContent();
        writer.WriteProperty("id"u8, "A");
        writer.WriteProperty("quantity"u8, 1L);
        write(writer);
        writer.WriteEndContent();
        writer.WriteEndArray();
    });
}
