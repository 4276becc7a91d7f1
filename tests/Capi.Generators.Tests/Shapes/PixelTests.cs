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
