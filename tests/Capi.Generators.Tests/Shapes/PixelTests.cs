using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Generators;

namespace Capi.Generators.Tests.Shapes;

/// <summary>The Pixel's half of an event has the event ID and the custom data of the server's, and nothing else.</summary>
public class PixelTests
{
    public static TheoryData<string> Names => ShapeTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_two_halves_of_every_shape_agree(string name)
    {
        using var assembly = GeneratorVerifier.Run(ShapeCorpus.GetAll().Single(shape => shape.Name == name).Code).Load();

        foreach (var contract in (IEnumerable<object>)assembly.InvokeStatic("Make", "All")!)
            AssertHalvesAgree(contract);
    }

    [Theory]
    [InlineData("[CustomData(\"note\")] string? A", "\"</script><!--\\u2028\\u2029'\\\"\\\\\"")]
    [InlineData("[CustomData(\"note\")] string? A", "\"\\ud800\"", "note: invalid_text")]
    [InlineData("[CustomData(\"note\")] string? A", "null")]
    [InlineData("[CustomData(\"note\")] string? A", "\" \"", "note: empty")]
    [InlineData("[CustomData(\"note\")] string? A", "new string('x', 100_000)", "note: too_long")]
    [InlineData("[CustomData(\"note\")] double A", "double.NaN", "note: not_finite")]
    [InlineData("[CustomData(\"note\")] decimal A", "1.2300m")]
    [InlineData("[CustomData(\"note\")] string[]? A", "[\"x\", \"\", null!, \"\\udc00\"]", "note: empty, note: invalid_text")]
    [InlineData("[CustomData(\"note\")] System.DayOfWeek? A", "System.DayOfWeek.Friday")]
    [InlineData("[CustomData(\"note\")] System.DayOfWeek? A", "(System.DayOfWeek)9")]
    [InlineData("[CustomData(\"currency\")] string? A", "\" eur\"")]
    [InlineData("[CustomData(\"currency\")] string? A", "\"XXQ\"", "currency: unknown")]
    [InlineData("[CustomData(\"num_items\")] int A", "-1", "num_items: out_of_range")]
    [InlineData("[CustomData(\"contents\")] Line[] A", "[new(\"x\", 1), new(\"y\", 0), new(\"\", 1)]", "contents: out_of_range, id: empty, contents: invalid_format")]
    [InlineData("[Hashed(\"ph\")] string? A", "\"12\"", "ph: too_short")]
    [InlineData("[EventSourceUrl] string? A", "\"ftp://example.com\"", "event_source_url: invalid_format")]
    public void Values_are_dropped_in_both_halves_and_counted_once(string member, string value, string drops = "")
    {
        using var assembly = GeneratorVerifier.Run($$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, {{member}});
            [MetaContent]
            public record Line([CustomData] string Id, [CustomData] int Quantity);
            public static class Make { public static object[] All() => [new Order("a", new DateTimeOffset(2026, 11, 22, 11, 0, 0, default), "a@example.com", {{value}})]; }
            """).Load();
        var contract = Assert.Single((IEnumerable<object>)assembly.InvokeStatic("Make", "All")!);

        using var recorder = new DropRecorder();
        AssertHalvesAgree(contract);

        Assert.Equal(drops, string.Join(", ", recorder.Drops));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(", ActionSource.Website", true)]
    [InlineData(", ActionSource.PhysicalStore", false)]
    [InlineData(", ActionSource.SystemGenerated", false)]
    public void Only_events_of_a_website_have_a_twin(string source, bool hasTwin)
    {
        var run = GeneratorVerifier.Run($$"""
            using Capi;
            [MetaEvent("Lead"{{source.Replace(", ", ", ActionSource = ", StringComparison.Ordinal)}})]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            """);

        Assert.Equal(hasTwin, run.Sources.Single().SourceText.ToString().Contains("IMetaPixelEvent", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_consent_nothing_is_written()
    {
        using var assembly = GeneratorVerifier.Run("""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class Make { public static object[] All() => [new Order("a", new DateTimeOffset(2026, 11, 22, 11, 0, 0, default), "a@example.com")]; }
            """).Load();
        var contract = ((object[])assembly.InvokeStatic("Make", "All")!)[0];

        Assert.Equal((EnqueueResult.ConsentWithheld, ""), WritePixel(contract, default));
    }

    private static void AssertHalvesAgree(object contract)
    {
        var (result, server) = EmittedSerializer.Serialize(contract);
        if (contract is not IMetaPixelEvent)
            return;

        var (pixelResult, pixel) = WritePixel(contract, EmittedSerializer.GrantedContext);
        Assert.Equal(result, pixelResult);
        if (!result.IsAccepted)
        {
            Assert.Equal("", pixel);
            return;
        }

        var (expected, actual) = (JsonNode.Parse(server)!, JsonNode.Parse(pixel)!.AsObject());
        Assert.Equal((string?)expected["event_name"], (string?)actual["event_name"]);
        Assert.Equal((string?)expected["event_id"], (string?)actual["event_id"]);
        Assert.Equal(expected["custom_data"]?.ToJsonString(), actual["custom_data"]?.ToJsonString());
        Assert.Equal(actual.ContainsKey("custom_data") ? 3 : 2, actual.Count);
    }

    private static (EnqueueResult Result, string Json) WritePixel(object contract, MetaEventContext context)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = ((IMetaPixelEvent)contract).WritePixelEvent(context, EmittedSerializer.Now, output);
        return (result, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
