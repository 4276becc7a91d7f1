using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class ContentsTests
{
    private const string CompleteEntry = """{"id":"A","quantity":1}""";

    public static TheoryData<string, Action<MetaEventWriter>> IncompleteEntries => new()
    {
        { "without quantity", writer => writer.WriteProperty("id"u8, "B") },
        { "without id", writer => writer.WriteProperty("quantity"u8, 1L) },
        { "with neither", writer => writer.WriteProperty("item_price"u8, 9.95m) },
        { "with keys that only look like them", writer => { writer.WriteProperty("Id"u8, "B"); writer.WriteProperty("quantity_"u8, 1L); } },
        { "with the two in an array of its own", writer =>
        {
            writer.WriteStartArray("id"u8);
            writer.WriteItem("B");
            writer.WriteEndArray();
            writer.WriteStartArray("quantity"u8);
            writer.WriteItem(1L);
            writer.WriteEndArray();
        } },
        { "with the two in an entry of its own", writer =>
        {
            writer.WriteStartArray("contents"u8);
            WriteEntry(writer, inner => { inner.WriteProperty("id"u8, "B"); inner.WriteProperty("quantity"u8, 1L); });
            writer.WriteEndArray();
        } },
    };

    [Theory]
    [MemberData(nameof(IncompleteEntries))]
    public void An_incomplete_entry_of_contents_is_dropped_and_counted(string description, Action<MetaEventWriter> members)
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal($$"""{"contents":[{{CompleteEntry}},{{CompleteEntry}}]}""", TestEvents.SerializeCustomData(writer => WriteBetweenCompleteEntries(writer, "contents"u8, members)));
        Assert.True(metrics.DroppedValues.SequenceEqual(["contents:invalid_format"]), description);
    }

    [Fact]
    public void An_entry_whose_id_was_dropped_is_dropped_and_both_are_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal($$"""{"contents":[{{CompleteEntry}},{{CompleteEntry}}]}""", TestEvents.SerializeCustomData(writer => WriteBetweenCompleteEntries(writer, "contents"u8, inner =>
        {
            inner.WriteProperty("id"u8, "\uD800");
            inner.WriteProperty("quantity"u8, 1L);
        })));
        Assert.Equal(["id:invalid_text", "contents:invalid_format"], metrics.DroppedValues);
    }

    [Fact]
    public void An_entry_with_id_and_quantity_is_complete_whatever_their_types_and_other_members()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(
            $$"""{"contents":[{{CompleteEntry}},{"quantity":1.5,"tags":["x"],"id":42},{{CompleteEntry}}]}""",
            TestEvents.SerializeCustomData(writer => WriteBetweenCompleteEntries(writer, "contents"u8, inner =>
            {
                inner.WriteProperty("quantity"u8, 1.5m);
                inner.WriteStartArray("tags"u8);
                inner.WriteItem("x");
                inner.WriteEndArray();
                inner.WriteProperty("id"u8, 42L);
            })));
        Assert.Empty(metrics.DroppedValues);
    }

    public static TheoryData<string, Action<MetaEventWriter>> QuantitiesOfNothing => new()
    {
        { "long 0", writer => writer.WriteProperty("quantity"u8, 0L) },
        { "long? -1", writer => writer.WriteProperty("quantity"u8, (long?)-1L) },
        { "ulong 0", writer => writer.WriteProperty("quantity"u8, 0UL) },
        { "ulong? 0", writer => writer.WriteProperty("quantity"u8, (ulong?)0UL) },
        { "decimal -0.5", writer => writer.WriteProperty("quantity"u8, -0.5m) },
        { "decimal? 0.00", writer => writer.WriteProperty("quantity"u8, (decimal?)0.00m) },
        { "double -0", writer => writer.WriteProperty("quantity"u8, -0.0) },
        { "float -1", writer => writer.WriteProperty("quantity"u8, -1f) },
        { "text 0", writer => writer.WriteProperty("quantity"u8, "0") },
        { "text -1", writer => writer.WriteProperty("quantity"u8, " -1.0 ") },
    };

    [Theory]
    [MemberData(nameof(QuantitiesOfNothing))]
    public void An_entry_with_a_quantity_of_zero_or_less_is_dropped_and_counted(string description, Action<MetaEventWriter> quantity)
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal($$"""{"contents":[{{CompleteEntry}},{{CompleteEntry}}]}""", TestEvents.SerializeCustomData(writer => WriteBetweenCompleteEntries(writer, "contents"u8, inner =>
        {
            inner.WriteProperty("id"u8, "B");
            quantity(inner);
        })));
        Assert.True(metrics.DroppedValues.SequenceEqual(["contents:out_of_range"]), description);
    }

    [Fact]
    public void A_quantity_above_zero_is_kept_and_so_is_zero_elsewhere()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(
            """{"quantity":0,"contents":[{"id":"B","quantity":0.25,"item_price":0},{"id":"C","quantity":"2"}]}""",
            TestEvents.SerializeCustomData(writer =>
            {
                writer.WriteProperty("quantity"u8, 0L);
                writer.WriteStartArray("contents"u8);
                WriteEntry(writer, inner => { inner.WriteProperty("id"u8, "B"); inner.WriteProperty("quantity"u8, 0.25); inner.WriteProperty("item_price"u8, 0L); });
                WriteEntry(writer, inner => { inner.WriteProperty("id"u8, "C"); inner.WriteProperty("quantity"u8, "2"); });
                writer.WriteEndArray();
            }));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void An_empty_entry_is_omitted_and_not_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal($$"""{"contents":[{{CompleteEntry}},{{CompleteEntry}}]}""", TestEvents.SerializeCustomData(writer => WriteBetweenCompleteEntries(writer, "contents"u8, _ => { })));
        Assert.Empty(metrics.DroppedValues);
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("Contents")]
    public void An_incomplete_entry_under_another_key_is_kept(string key)
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(
            $$"""{"{{key}}":[{{CompleteEntry}},{"id":"B"},{{CompleteEntry}}]}""",
            TestEvents.SerializeCustomData(writer => WriteBetweenCompleteEntries(writer, System.Text.Encoding.UTF8.GetBytes(key), inner => inner.WriteProperty("id"u8, "B"))));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void An_id_and_a_quantity_outside_the_entry_do_not_complete_it() =>
        Assert.Equal("""{"id":"B","quantity":1}""", TestEvents.SerializeCustomData(writer =>
        {
            writer.WriteProperty("id"u8, "B");
            writer.WriteProperty("quantity"u8, 1L);
            writer.WriteStartArray("contents"u8);
            WriteEntry(writer, inner => inner.WriteProperty("item_price"u8, 1L));
            writer.WriteEndArray();
        }));

    // Writes the entry under test between two complete ones.
    private static void WriteBetweenCompleteEntries(MetaEventWriter writer, ReadOnlySpan<byte> key, Action<MetaEventWriter> members)
    {
        Action<MetaEventWriter> completeEntry = inner =>
        {
            inner.WriteProperty("id"u8, "A");
            inner.WriteProperty("quantity"u8, 1L);
        };
        writer.WriteStartArray(key);
        WriteEntry(writer, completeEntry);
        WriteEntry(writer, members);
        WriteEntry(writer, completeEntry);
        writer.WriteEndArray();
    }

    private static void WriteEntry(MetaEventWriter writer, Action<MetaEventWriter> members)
    {
        writer.WriteStartContent();
        members(writer);
        writer.WriteEndContent();
    }
}
