using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class ContentsTests
{
    private const string Whole = """{"id":"A","quantity":1}""";

    public static TheoryData<string, Action<MetaEventWriter>> Partial => new()
    {
        { "without quantity", writer => writer.Property("id"u8, "B") },
        { "without id", writer => writer.Property("quantity"u8, 1L) },
        { "with neither", writer => writer.Property("item_price"u8, 9.95m) },
        { "with keys that only look like them", writer => { writer.Property("Id"u8, "B"); writer.Property("quantity_"u8, 1L); } },
        { "with the two in an array of its own", writer =>
        {
            writer.BeginArray("id"u8);
            writer.Item("B");
            writer.EndArray();
            writer.BeginArray("quantity"u8);
            writer.Item(1L);
            writer.EndArray();
        } },
        { "with the two in an entry of its own", writer =>
        {
            writer.BeginArray("contents"u8);
            Entry(writer, inner => { inner.Property("id"u8, "B"); inner.Property("quantity"u8, 1L); });
            writer.EndArray();
        } },
    };

    [Theory]
    [MemberData(nameof(Partial))]
    public void An_entry_of_contents_is_left_out_and_counted(string which, Action<MetaEventWriter> members)
    {
        using var counts = new Counts();

        Assert.Equal($$"""{"contents":[{{Whole}},{{Whole}}]}""", Events.CustomData(writer => Three(writer, "contents"u8, members)));
        Assert.True(counts.Dropped.SequenceEqual(["contents:invalid_format"]), which);
    }

    [Fact]
    public void An_entry_whose_id_was_dropped_is_left_out_and_both_are_counted()
    {
        using var counts = new Counts();

        Assert.Equal($$"""{"contents":[{{Whole}},{{Whole}}]}""", Events.CustomData(writer => Three(writer, "contents"u8, inner =>
        {
            inner.Property("id"u8, "\uD800");
            inner.Property("quantity"u8, 1L);
        })));
        Assert.Equal(["id:invalid_text", "contents:invalid_format"], counts.Dropped);
    }

    [Fact]
    public void An_entry_with_both_is_whole_whatever_their_types_and_what_else_it_holds()
    {
        using var counts = new Counts();

        Assert.Equal(
            $$"""{"contents":[{{Whole}},{"quantity":1.5,"tags":["x"],"id":42},{{Whole}}]}""",
            Events.CustomData(writer => Three(writer, "contents"u8, inner =>
            {
                inner.Property("quantity"u8, 1.5m);
                inner.BeginArray("tags"u8);
                inner.Item("x");
                inner.EndArray();
                inner.Property("id"u8, 42L);
            })));
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void An_entry_without_any_member_is_no_entry_and_not_counted()
    {
        using var counts = new Counts();

        Assert.Equal($$"""{"contents":[{{Whole}},{{Whole}}]}""", Events.CustomData(writer => Three(writer, "contents"u8, _ => { })));
        Assert.Empty(counts.Dropped);
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("Contents")]
    public void An_entry_under_another_key_stays_as_it_is(string key)
    {
        using var counts = new Counts();

        Assert.Equal(
            $$"""{"{{key}}":[{{Whole}},{"id":"B"},{{Whole}}]}""",
            Events.CustomData(writer => Three(writer, System.Text.Encoding.UTF8.GetBytes(key), inner => inner.Property("id"u8, "B"))));
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void An_id_and_a_quantity_beside_the_entry_do_not_make_it_whole() =>
        Assert.Equal("""{"id":"B","quantity":1}""", Events.CustomData(writer =>
        {
            writer.Property("id"u8, "B");
            writer.Property("quantity"u8, 1L);
            writer.BeginArray("contents"u8);
            Entry(writer, inner => inner.Property("item_price"u8, 1L));
            writer.EndArray();
        }));

    // Writes the entry under test between two complete ones.
    private static void Three(MetaEventWriter writer, ReadOnlySpan<byte> key, Action<MetaEventWriter> members)
    {
        Action<MetaEventWriter> whole = inner =>
        {
            inner.Property("id"u8, "A");
            inner.Property("quantity"u8, 1L);
        };
        writer.BeginArray(key);
        Entry(writer, whole);
        Entry(writer, members);
        Entry(writer, whole);
        writer.EndArray();
    }

    private static void Entry(MetaEventWriter writer, Action<MetaEventWriter> members)
    {
        writer.BeginContent();
        members(writer);
        writer.EndContent();
    }
}
