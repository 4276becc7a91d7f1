using System.Buffers;
using System.Reflection;
using Capi.Generators.Tests.Support;
using Capi.Payload;
using Capi.Roslyn.Testing.Compiling;
using Capi.Runtime.Tests.Testing;

namespace Capi.Generators.Tests.Execution;

/// <summary>After warm-up, emitted code allocates nothing per event.</summary>
public class ZeroAllocationTests
{
    private const string Now = "new DateTimeOffset(2026, 11, 22, 11, 30, 15, TimeSpan.Zero)";

    public static TheoryData<string, string> Contracts => new()
    {
        { "record", $$"""
            [MetaEvent("Purchase")]
            public sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [Hashed] string? Phone, [Hashed] DateOnly? Birthday, [Flatten] Home? Home, [CustomData] decimal Value, [CustomData] string Currency, [CustomData] IReadOnlyList<Line> Lines, [CustomData("kind")] Kind Kind);
            public record Home([Hashed] string? City, [Hashed] string? Country);
            public enum Kind { First, Second }
            [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal UnitPrice);
            public static class Make { public static object One() => new Order("a", {{Now}}, "anna@example.com", "+1 650 555 1212", new(1990, 1, 2), new("Berlin", "de"), 12.5m, "EUR", new List<Line> { new("a", 1, 2m), new("b", 2, 3m) }, Kind.Second); }
            """ },
        { "struct", $$"""
            [MetaEvent("Lead")]
            public readonly partial record struct Order([EventId] Guid Id, [EventTime] DateTimeOffset At, [Hashed("em")] string[] Emails, [Clear] long LeadId, [Hashed("external_id")] Guid Who, [CustomData("n")] int? N, [CustomData("s")] System.Collections.Immutable.ImmutableArray<string> S);
            public static class Make { public static object One() => new Order(new("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), {{Now}}, ["a@example.com", "b@example.com"], 525645896321548, new("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), 4, ["x", "y"]); }
            """ },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_warm_serializer_allocates_nothing(string shape, string code)
    {
        using var assembly = GeneratorVerifier.Run("using Capi;\n" + code).Load();
        var contract = assembly.InvokeStatic("Make", "One")!;
        var measure = typeof(ZeroAllocationTests).GetMethod(nameof(Measure), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(contract.GetType());

        var allocated = (long)measure.Invoke(null, [contract])!;

        Assert.True(allocated == 0, $"{shape}: {allocated} bytes for 1,000 events.");
    }

    private static long Measure<T>(object contract)
        where T : IMetaEvent<T>
    {
        var metaEvent = (T)contract;
        var context = EmittedSerializer.GrantedContext;
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var allocated = Allocations.MeasureThousandCalls(() =>
        {
            output.ResetWrittenCount();
            MetaEventSerializer.Serialize(metaEvent, context, EmittedSerializer.Now, output);
        });

        Assert.NotEqual(0, output.WrittenCount);
        return allocated;
    }
}
