using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class ArrayTests
{
    [Fact]
    public void Items_of_every_type_are_formatted_like_properties() =>
        Assert.Equal(
            "{\"all\":[\"a\",true,-1,2,1.50,0.1,0.1,\"2026-11-22\",\"2026-11-22T12:00:00+00:00\",\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"https://shop.example/\"]}",
            TestEvents.SerializeCustomData(writer =>
            {
                writer.WriteStartArray("all"u8);
                writer.WriteItem("a");
                writer.WriteItem(true);
                writer.WriteItem(-1L);
                writer.WriteItem(2UL);
                writer.WriteItem(1.50m);
                writer.WriteItem(0.1);
                writer.WriteItem(0.1f);
                writer.WriteItem(new DateOnly(2026, 11, 22));
                writer.WriteItem(TestEvents.Now);
                writer.WriteItem(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
                writer.WriteItem(new Uri("https://shop.example/"));
                writer.WriteEndArray();
            }));

    [Fact]
    public void An_item_that_makes_the_buffer_grow_is_counted_under_its_own_key()
    {
        using var metrics = new MetricsRecorder();
        var (before, after) = (0, 0);

        TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("notes"u8);
            // Longer than the free part of the buffer, whatever the size of this thread's buffer.
            while (writer.Capacity - writer.WrittenSpan.Length > 5_000)
                writer.WriteItem(new string('x', 1_000));
            before = writer.Capacity;
            writer.WriteItem(new string('x', 6_000) + "\uD800");
            after = writer.Capacity;
            writer.WriteEndArray();
        });

        Assert.True(after > before, "The buffer was not reallocated.");
        Assert.Equal(["notes:invalid_text"], metrics.DroppedValues);
    }

    [Fact]
    public void Null_items_are_omitted_and_so_is_an_array_without_items()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal("""{"next":1}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("none"u8);
            writer.WriteEndArray();
            writer.WriteStartArray("nulls"u8);
            writer.WriteItem((string?)null);
            writer.WriteItem((bool?)null);
            writer.WriteItem((long?)null);
            writer.WriteItem((ulong?)null);
            writer.WriteItem((decimal?)null);
            writer.WriteItem((double?)null);
            writer.WriteItem((float?)null);
            writer.WriteItem((DateOnly?)null);
            writer.WriteItem((DateTimeOffset?)null);
            writer.WriteItem((Guid?)null);
            writer.WriteItem((Uri?)null);
            writer.WriteEndArray();
            writer.WriteProperty("next"u8, 1L);
        }));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void Unusable_items_are_dropped_and_counted_under_the_key_of_their_array()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal("""{"content_ids":["a","b"]}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("content_ids"u8);
            writer.WriteItem("a");
            writer.WriteItem("");
            writer.WriteItem("\uD800");
            writer.WriteItem(double.NaN);
            writer.WriteItem("b");
            writer.WriteItem(float.NaN);
            writer.WriteEndArray();
        }));
        Assert.Equal(["content_ids:empty", "content_ids:invalid_text", "content_ids:not_finite", "content_ids:not_finite"], metrics.DroppedValues);
    }

    [Fact]
    public void Duplicate_items_of_custom_data_are_kept() =>
        Assert.Equal("""{"ids":["a","a"]}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("ids"u8);
            writer.WriteItem("a");
            writer.WriteItem("a");
            writer.WriteEndArray();
        }));

    [Fact]
    public void An_entry_of_contents_has_its_members_and_an_empty_one_is_omitted() =>
        Assert.Equal(
            """{"contents":[{"id":"A","quantity":2,"item_price":1.5},{"id":"B","quantity":1}],"num_items":3}""",
            TestEvents.SerializeCustomData(writer =>
            {
                writer.WriteStartArray("contents"u8);
                WriteContent(writer, "A", 2, 1.5m);
                WriteContent(writer, null, null, null);
                WriteContent(writer, "B", 1, null);
                writer.WriteEndArray();
                writer.WriteProperty("num_items"u8, 3L);
            }));

    [Fact]
    public void Contents_of_empty_entries_are_omitted() =>
        Assert.Null(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("contents"u8);
            WriteContent(writer, null, null, null);
            WriteContent(writer, "", null, null);
            writer.WriteEndArray();
        }));

    [Fact]
    public void An_entry_may_contain_an_array() =>
        Assert.Equal(
            """{"contents":[{"id":"A","quantity":1,"tags":["x","y"]}]}""",
            TestEvents.SerializeCustomData(writer =>
            {
                writer.WriteStartArray("contents"u8);
                writer.WriteStartContent();
                writer.WriteProperty("id"u8, "A");
                writer.WriteProperty("quantity"u8, 1L);
                writer.WriteStartArray("tags"u8);
                writer.WriteItem("x");
                writer.WriteItem("y");
                writer.WriteEndArray();
                writer.WriteStartArray("none"u8);
                writer.WriteEndArray();
                writer.WriteEndContent();
                writer.WriteEndArray();
            }));

    [Fact]
    public void A_property_named_value_in_an_entry_needs_no_currency() =>
        Assert.NotNull(TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteStartArray("contents"u8);
            writer.WriteStartContent();
            writer.WriteProperty("id"u8, "A");
            writer.WriteProperty("quantity"u8, 1L);
            writer.WriteProperty("value"u8, 1L);
            writer.WriteEndContent();
            writer.WriteEndArray();
        }));

    private static void WriteContent(MetaEventWriter writer, string? id, long? quantity, decimal? price)
    {
        writer.WriteStartContent();
        writer.WriteProperty("id"u8, id);
        writer.WriteProperty("quantity"u8, quantity);
        writer.WriteProperty("item_price"u8, price);
        writer.WriteEndContent();
    }
}
