namespace Capi.Generators.Tests.Shapes;

// Collections, entries of contents, and values of every type.
internal static partial class ShapeCorpus
{
    private static IEnumerable<(string Name, string Code)> GetCollections()
    {
        yield return ("collections of identifiers", $$"""
            using System.Collections.Immutable;
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => {{Now}};
                [Hashed] public string?[]? Emails { get; init; }
                [Hashed("ph")] public List<string>? Phones { get; init; }
                [Hashed("fn")] public IReadOnlyList<string?>? First { get; init; }
                [Hashed("ln")] public ImmutableArray<string> Last { get; init; }
                [Hashed("ct")] public ImmutableArray<string>? Cities { get; init; }
                [Hashed("st")] public IEnumerable<string>? States { get; init; }
                [Hashed("zp")] public HashSet<string>? Zips { get; init; }
                [Hashed("db")] public DateOnly[]? Days { get; init; }
                [Hashed("external_id")] public IEnumerable<Guid?>? Ids { get; init; }
            }
            public static class Make
            {
                public static object[] All() =>
                [
                    new Order { Emails = ["a@example.com", null, "A@example.com", "b@example.com"], Phones = ["+16505551212"], First = ["Mary", null], Last = ["Smith"], Cities = ["Rome", "Berlin"], States = ["ca", "tx"], Zips = ["94025"], Days = [new DateOnly(1990, 2, 3)], Ids = [null, new Guid("3f2504e0-4f89-11d3-9a0c-0305e82c3301")] },
                    new Order { Emails = ["a@example.com"], Last = default, Cities = null },
                    new Order { Emails = [null, "x@example.com"], Phones = [], First = [], Last = [], Cities = default(ImmutableArray<string>), Zips = [] },
                ];
            }
            """);
        yield return ("custom data of every type", $$"""
            using System.Collections.Immutable;
            using System.Runtime.Serialization;
            using System.Text.Json.Serialization;
            using Capi;
            public enum Kind { Plain, [EnumMember(Value = "with-dash")] Dashed, [JsonStringEnumMemberName("json \"name\"")] Json, Alias = Plain, @class }
            public enum Nothing : byte { }
            [MetaEvent("Custom \"Event\"")]
            public partial class Order
            {
                [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "a@example.com";
                [CustomData("sbyte")] public sbyte A => -1; [CustomData("byte")] public byte B => 2; [CustomData("short")] public short C => -3; [CustomData("ushort")] public ushort D => 4;
                [CustomData("int")] public int E => -5; [CustomData("uint")] public uint F => 6; [CustomData("long")] public long G => long.MinValue; [CustomData("ulong")] public ulong H => ulong.MaxValue;
                [CustomData("nint")] public nint I => -9; [CustomData("nuint")] public nuint J => 10;
                [CustomData("decimal")] public decimal K => 1.10m; [CustomData("double")] public double L => 0.1; [CustomData("float")] public float M => 0.1f; [CustomData("nan")] public double N => double.NaN;
                [CustomData("bool")] public bool O => true; [CustomData("text")] public string P => "é\u2028\"\\\u0001"; [CustomData("guid")] public Guid Q => new("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
                [CustomData("uri")] public Uri R => new("https://example.com/ä"); [CustomData("date")] public DateOnly S => new(2026, 1, 2); [CustomData("time")] public DateTimeOffset T => {{Now}};
                [CustomData("kind")] public Kind U => Kind.Dashed; [CustomData("kind2")] public Kind? V => Kind.Json; [CustomData("kind3")] public Kind? W => null; [CustomData("kind4")] public Kind X => (Kind)99; [CustomData("nothing")] public Nothing Y => 0;
                [CustomData("n_int")] public int? Za => 1; [CustomData("n_int2")] public int? Zb => null; [CustomData("n_bool")] public bool? Zc => false; [CustomData("n_dec")] public decimal? Zd => null;
                [CustomData("ints")] public int[] Ca => [1, 2]; [CustomData("uints")] public IEnumerable<uint> Cb => [3]; [CustomData("kinds")] public List<Kind> Cc => [Kind.Plain, Kind.@class, (Kind)77]; [CustomData("nkinds")] public Kind?[] Cd => [null, Kind.Dashed];
                [CustomData("bools")] public ImmutableArray<bool?> Ce => [true, null]; [CustomData("decs")] public HashSet<decimal> Cf => [1.0m]; [CustomData("empty")] public string[] Cg => []; [CustomData("nulls")] public string?[] Ch => [null];
                [CustomData("a \"key\"\n\\ é")] public string Odd => "x";
                [CustomData("content_ids")] public string One => "sku-1"; [CustomData("num_items")] public ushort Count => 3; [CustomData] public bool Status => true;
            }
            public static class Make { public static object[] All() => [new Order()]; }
            """);
        yield return ("entries of contents", $$"""
            using System.Collections.Immutable;
            using Capi;
            [MetaContent] public record Line([CustomData] string? Sku, [CustomData] int Quantity, [CustomData] decimal? UnitPrice, string Hidden = "hidden");
            [MetaContent] public readonly record struct Small([CustomData("id")] long Number, [CustomData] ushort Quantity, [CustomData("tags")] string[]? Tags);
            [MetaContent] public class Empty;
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "a@example.com";
                [CustomData] public IReadOnlyList<Line?>? Lines { get; init; }
                [CustomData("contents")] public Line? Gift { get; init; }
                [CustomData("contents")] public ImmutableArray<Small> Smalls { get; init; }
                [CustomData("contents")] public Small?[]? Maybe { get; init; }
                [CustomData("contents")] public Small Single { get; init; }
                [CustomData("bundles")] public Empty[] Bundles => [new()];
            }
            public static class Make
            {
                public static object[] All() =>
                [
                    new Order { Lines = [new("A", 1, 2.50m), null, new(null, 0, null)], Gift = new("G", 1, 0m), Smalls = [new(7, 8, ["x", "y"])], Maybe = [null, new Small(9, 1, null)] },
                    new Order(),
                ];
            }
            """);
        yield return ("a collection that is a struct", $$"""
            using System.Collections;
            using Capi;
            public readonly struct Pair(string? a, string? b) : IEnumerable<string?> { public IEnumerator<string?> GetEnumerator() => ((IEnumerable<string?>)[a, b]).GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
            [MetaEvent("Lead")]
            public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed("em")] public Pair Both => new("a@example.com", null); [Hashed("ct")] public Pair? None => null; [Hashed("fn")] public Pair? Some => new Pair("x", "y"); }
            public static class Make { public static object[] All() => [new Order()]; }
            """);
        yield return ("identifiers of every type", $$"""
            using System.Net;
            using Capi;
            public enum Sex { Male, Female, Other }
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public ulong Id => ulong.MaxValue; [EventTime] public DateTimeOffset At => {{Now}};
                [Hashed("em")] public Sha256Digest Digest => Sha256Digest.Parse(new string('a', 64)); [Hashed("ph")] public long Phone => 16505551212; [Hashed] public DateOnly? Birthday => new DateOnly(1997, 2, 16);
                [Hashed] public Sex Gender => Sex.Female; [Hashed("external_id")] public Guid Who => new("3f2504e0-4f89-11d3-9a0c-0305e82c3301"); [Hashed("fn")] public Sha256Digest? NoDigest => null;
                [Clear] public IPAddress? IpAddress => IPAddress.Parse("93.184.216.34"); [Clear] public string UserAgent => "Mozilla/5.0 (é)"; [Clear] public string Fbp => "fb.1.1596403881668.1116446470"; [Clear] public long LeadId => 525645896321548;
            }
            [MetaEvent("Lead")]
            public partial class Later
            {
                [EventId] public uint Id => 7; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed("db")] public DateTimeOffset Born => new(1997, 2, 16, 23, 0, 0, TimeSpan.FromHours(-9)); [Clear("external_id")] public int Who => 42; [Hashed("em")] public string Email => "a@example.com";
            }
            public static class Make { public static object[] All() => [new Order(), new Later()]; }
            """);
    }
}
