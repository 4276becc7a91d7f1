using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class ArrayTests
{
    [Fact]
    public void Items_of_every_type_have_the_form_of_a_property() =>
        Assert.Equal(
            "{\"all\":[\"a\",true,-1,2,1.50,0.1,0.1,\"2026-11-22\",\"2026-11-22T12:00:00+00:00\",\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"https://shop.example/\"]}",
            Events.CustomData(writer =>
            {
                writer.BeginArray("all"u8);
                writer.Item("a");
                writer.Item(true);
                writer.Item(-1L);
                writer.Item(2UL);
                writer.Item(1.50m);
                writer.Item(0.1);
                writer.Item(0.1f);
                writer.Item(new DateOnly(2026, 11, 22));
                writer.Item(Events.Now);
                writer.Item(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
                writer.Item(new Uri("https://shop.example/"));
                writer.EndArray();
            }));

    [Fact]
    public void An_item_that_makes_the_buffer_grow_is_counted_under_its_own_key()
    {
        using var counts = new Counts();
        var (before, after) = (0, 0);

        Events.CustomData(writer =>
        {
            writer.BeginArray("notes"u8);
            // Longer than the free part of the buffer, whatever the size of this thread's buffer.
            while (writer.Capacity - writer.Written.Length > 5_000)
                writer.Item(new string('x', 1_000));
            before = writer.Capacity;
            writer.Item(new string('x', 6_000) + "\uD800");
            after = writer.Capacity;
            writer.EndArray();
        });

        Assert.True(after > before, "The buffer was not reallocated.");
        Assert.Equal(["notes:invalid_text"], counts.Dropped);
    }

    [Fact]
    public void Null_items_are_left_out_and_so_is_an_array_of_nothing_else()
    {
        using var counts = new Counts();

        Assert.Equal("""{"next":1}""", Events.CustomData(writer =>
        {
            writer.BeginArray("none"u8);
            writer.EndArray();
            writer.BeginArray("nulls"u8);
            writer.Item((string?)null);
            writer.Item((bool?)null);
            writer.Item((long?)null);
            writer.Item((ulong?)null);
            writer.Item((decimal?)null);
            writer.Item((double?)null);
            writer.Item((float?)null);
            writer.Item((DateOnly?)null);
            writer.Item((DateTimeOffset?)null);
            writer.Item((Guid?)null);
            writer.Item((Uri?)null);
            writer.EndArray();
            writer.Property("next"u8, 1L);
        }));
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void Unusable_items_are_left_out_and_counted_under_the_name_of_their_array()
    {
        using var counts = new Counts();

        Assert.Equal("""{"content_ids":["a","b"]}""", Events.CustomData(writer =>
        {
            writer.BeginArray("content_ids"u8);
            writer.Item("a");
            writer.Item("");
            writer.Item("\uD800");
            writer.Item(double.NaN);
            writer.Item("b");
            writer.Item(float.NaN);
            writer.EndArray();
        }));
        Assert.Equal(["content_ids:empty", "content_ids:invalid_text", "content_ids:not_finite", "content_ids:not_finite"], counts.Dropped);
    }

    [Fact]
    public void Equal_items_of_custom_data_all_stay() =>
        Assert.Equal("""{"ids":["a","a"]}""", Events.CustomData(writer =>
        {
            writer.BeginArray("ids"u8);
            writer.Item("a");
            writer.Item("a");
            writer.EndArray();
        }));

    [Fact]
    public void An_entry_of_contents_holds_its_members_and_an_empty_one_is_left_out() =>
        Assert.Equal(
            """{"contents":[{"id":"A","quantity":2,"item_price":1.5},{"id":"B","quantity":1}],"num_items":3}""",
            Events.CustomData(writer =>
            {
                writer.BeginArray("contents"u8);
                WriteContent(writer, "A", 2, 1.5m);
                WriteContent(writer, null, null, null);
                WriteContent(writer, "B", 1, null);
                writer.EndArray();
                writer.Property("num_items"u8, 3L);
            }));

    [Fact]
    public void Contents_of_empty_entries_are_left_out() =>
        Assert.Null(Events.CustomData(writer =>
        {
            writer.BeginArray("contents"u8);
            WriteContent(writer, null, null, null);
            WriteContent(writer, "", null, null);
            writer.EndArray();
        }));

    [Fact]
    public void An_entry_may_hold_an_array_itself() =>
        Assert.Equal(
            """{"contents":[{"id":"A","quantity":1,"tags":["x","y"]}]}""",
            Events.CustomData(writer =>
            {
                writer.BeginArray("contents"u8);
                writer.BeginContent();
                writer.Property("id"u8, "A");
                writer.Property("quantity"u8, 1L);
                writer.BeginArray("tags"u8);
                writer.Item("x");
                writer.Item("y");
                writer.EndArray();
                writer.BeginArray("none"u8);
                writer.EndArray();
                writer.EndContent();
                writer.EndArray();
            }));

    [Fact]
    public void A_value_named_value_in_an_entry_needs_no_currency() =>
        Assert.NotNull(Events.CustomData(writer =>
        {
            writer.BeginArray("contents"u8);
            writer.BeginContent();
            writer.Property("id"u8, "A");
            writer.Property("quantity"u8, 1L);
            writer.Property("value"u8, 1L);
            writer.EndContent();
            writer.EndArray();
        }));

    private static void WriteContent(MetaEventWriter writer, string? id, long? quantity, decimal? price)
    {
        writer.BeginContent();
        writer.Property("id"u8, id);
        writer.Property("quantity"u8, quantity);
        writer.Property("item_price"u8, price);
        writer.EndContent();
    }
}
