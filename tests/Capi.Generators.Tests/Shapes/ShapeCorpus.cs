namespace Capi.Generators.Tests.Shapes;

/// <summary>Every shape a contract can have. Each source has a <c>Make.All()</c> that gives objects to serialise.</summary>
internal static class ShapeCorpus
{
    private const string Now = "new DateTimeOffset(2026, 11, 22, 11, 30, 15, TimeSpan.FromHours(2))";

    private const string Id = """
        [EventId] public string Id { get; init; } = "id-1";
            [EventTime] public DateTimeOffset At { get; init; } = new DateTimeOffset(2026, 11, 22, 11, 30, 15, TimeSpan.FromHours(2));
            [Hashed] public string? Email { get; init; } = "Anna@Example.com";
        """;

    public static IEnumerable<(string Name, string Code)> All()
    {
        foreach (var (name, header) in Headers())
            yield return (name, Simple(header));

        foreach (var one in Records().Concat(Inheritance()).Concat(Flattening()).Concat(Collections()).Concat(Names()))
            yield return one;
    }

    private static IEnumerable<(string Name, string Header)> Headers()
    {
        yield return ("class", "public partial class Order");
        yield return ("sealed class", "public sealed partial class Order");
        yield return ("internal class", "internal partial class Order");
        yield return ("record", "public partial record Order");
        yield return ("sealed record", "public sealed partial record Order");
        yield return ("record class", "public partial record class Order");
    }

    private static string Simple(string header) => $$"""
        using Capi;
        namespace Shop;
        [MetaEvent("Lead")]
        {{header}}
        {
            {{Id}}
        }
        // file: Make.cs
        public static class Make { public static object[] All() => [new Shop.Order(), new Shop.Order { Email = "b@example.com", Id = "\"é\" \\ \u0001 😀" , At = {{Now}} }]; }
        """;

    private static IEnumerable<(string Name, string Code)> Records()
    {
        yield return ("positional record", $$"""
            using Capi;
            [MetaEvent("Purchase", ActionSource = ActionSource.PhysicalStore)]
            public sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData] decimal Value, [CustomData] string Currency, [field: Hashed("ct")] string? Town = "Berlin");
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com", 12.50m, " eur "), new Order("b", {{Now}}, "b@example.com", 0m, "USD", null)]; }
            """);
        yield return ("positional record struct", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public readonly partial record struct Order([EventId] string Id, [EventTime] DateTimeOffset At, [property: Hashed] string? Email, [CustomData] int NumItems);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com", 3)]; }
            """);
        yield return ("mutable record struct", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record struct Order { [EventId] public string Id { get; set; } [EventTime] public DateTimeOffset At { get; set; } [Hashed] public string? Email { get; set; } }
            public static class Make { public static object[] All() => [new Order { Id = "a", At = {{Now}}, Email = "a@example.com" }]; }
            """);
        yield return ("struct", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial struct Order { [EventId] public string Id { get; set; } [EventTime] public DateTimeOffset At { get; set; } [Hashed] public string? Email { get; set; } }
            public static class Make { public static object[] All() => [new Order { Id = "a", At = {{Now}}, Email = "a@example.com" }]; }
            """);
        yield return ("readonly struct with fields", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public readonly partial struct Order(string id, DateTimeOffset at, string? email)
            {
                [EventId] public readonly string Id = id;
                [EventTime] public readonly DateTimeOffset At = at;
                [Hashed] private readonly string? Email = email;
            }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com")]; }
            """);
        yield return ("required and init", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public required Guid Id { get; init; }
                [EventTime] public required DateTimeOffset? At { get; init; }
                [Hashed] public required string Email { get; init; }
                [field: Hashed] public string? Phone { get; init; }
            }
            public static class Make { public static object[] All() => [new Order { Id = new Guid("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), At = {{Now}}, Email = "a@example.com", Phone = null }]; }
            """);
        yield return ("attribute on one of two parts", $$"""
            using Capi;
            public partial record Order { [EventId] public long Id => 5; [EventTime] public DateTimeOffset At => {{Now}}; }
            // file: Part.cs
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order { [Hashed] public string Email => "a@example.com"; }
            public static class Make { public static object[] All() => [new Order()]; }
            """);
    }

    private static IEnumerable<(string Name, string Code)> Inheritance()
    {
        yield return ("inherited members", $$"""
            using Capi;
            public abstract class Root { [EventId] public string Id { get; init; } = "a"; [Hashed] protected internal string? Email => "a@example.com"; public string Secret => "s3cret"; }
            public class Middle : Root { [EventTime] public virtual DateTimeOffset At => {{Now}}; [CustomData] public virtual decimal Value => 3m; }
            [MetaEvent("Lead")] public partial class Order : Middle { public override decimal Value => 4m; [CustomData] public string Currency => "EUR"; }
            public static class Make { public static object[] All() => [new Order()]; }
            """);
        yield return ("derived record", $$"""
            using Capi;
            public abstract record Sale([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            [MetaEvent("Lead")] public partial record Order(string Id, DateTimeOffset At, string? Email, [Hashed("ph")] string? Mobile) : Sale(Id, At, Email);
            [MetaEvent("Lead")] public sealed partial record Special(string Id, DateTimeOffset At, string? Email, [Hashed] string? City) : Sale(Id, At, Email);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com", "+1 650 555 1212"), new Special("b", {{Now}}, "b@example.com", "Berlin")]; }
            """);
        yield return ("contract derived from a contract", $$"""
            using Capi;
            [MetaEvent("Lead")] public partial record Base([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            [MetaEvent("Contact")] public partial record Order(string Id, DateTimeOffset At, string? Email) : Base(Id, At, Email);
            public static class Make { public static object[] All() => [new Base("a", {{Now}}, "a@example.com"), new Order("b", {{Now}}, "b@example.com")]; }
            """);
    }

    private static IEnumerable<(string Name, string Code)> Flattening()
    {
        yield return ("flattened members", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Person? Buyer, [Flatten] Place Where, [Flatten] Extra? More);
            public record Person([Hashed] string? Email, [Flatten] Home? Home);
            public record Home([Hashed] string? City, [Hashed("zp")] string? Code, [Hashed("db")] DateOnly Day);
            public struct Place { [Hashed] public string? Country { get; set; } }
            public readonly record struct Extra([CustomData("floor")] int Floor, [Flatten] Deep Deep);
            public class Deep { [CustomData("deep_number")] public long Number => 7; }
            public static class Make
            {
                public static object[] All() =>
                [
                    new Order("a", {{Now}}, new Person("a@example.com", new Home("Berlin", "10115", new DateOnly(1990, 1, 2))), new Place { Country = "de" }, new Extra(4, new Deep())),
                    new Order("b", {{Now}}, new Person("a@example.com", null), default, null),
                    new Order("c", {{Now}}, new Person("a@example.com", null), default, new Extra(1, null!)),
                ];
            }
            """);
        yield return ("two flattened of one type share list keys", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Flatten] Home? Billing, [Flatten] Home? Shipping);
            public record Home([Hashed] string? City);
            public static class Make
            {
                public static object[] All() =>
                [
                    new Order("a", {{Now}}, "a@example.com", new Home("Berlin"), new Home("Paris")),
                    new Order("a", {{Now}}, "a@example.com", new Home("Berlin"), new Home("berlin")),
                    new Order("a", {{Now}}, "a@example.com", null, new Home("Berlin")),
                    new Order("a", {{Now}}, "a@example.com", null, null),
                ];
            }
            """);
        yield return ("event members in a flattened object", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order { [Flatten] public Head? Head { get; init; } [Hashed] public string Email => "a@example.com"; }
            public class Head { [EventId] public Guid Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [EventSourceUrl] public Uri? Url { get; init; } [ReferrerUrl] public string? From { get; init; } [OptOut] public bool Out { get; init; } }
            public static class Make { public static object[] All() => [new Order { Head = new Head { Id = new Guid("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), At = {{Now}}, Url = new Uri("https://shop.example/a?b=c"), From = "https://news.example/", Out = true } }]; }
            """);
    }

    private static IEnumerable<(string Name, string Code)> Collections()
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

    private static IEnumerable<(string Name, string Code)> Names()
    {
        yield return ("keywords", $$"""
            using Capi;
            namespace @namespace.@class;
            public partial class @event
            {
                [MetaEvent("Lead")]
                public partial record @record([EventId] string @int, [EventTime] DateTimeOffset @this, [Hashed("em")] string? @string, [CustomData("value")] decimal @base, [CustomData("currency")] string @record2, [CustomData("field")] string @field, [CustomData("k")] @enum @value);
            }
            public enum @enum { @if, @required }
            // file: Make.cs
            public static class Make { public static object[] All() => [new @namespace.@class.@event.@record("a", {{Now}}, "a@example.com", 1m, "EUR", "f", @namespace.@class.@enum.@if)]; }
            """);
        yield return ("hostile names", $$"""
            using Capi;
            namespace Shop
            {
                namespace System { public class DateTimeOffset; public class Obsolete; }
                namespace Capi { public class IMetaCapiClient; public class Payload; }
                public class String; public class Capi2;
                [global::Capi.MetaEvent("Lead")]
                public partial record Order([global::Capi.EventId] string Id, [global::Capi.EventTime] global::System.DateTimeOffset At, [global::Capi.Hashed] string? Email)
                {
                    public int writer => 1; public int Write => 2; public int EventName => 3; public int ActionSource => 4;
                    [global::Capi.CustomData("kind")] public Kind value => Kind.System;
                    public enum Kind { System, Capi }
                    public class global2; public class CultureInfo;
                }
            }
            // file: Make.cs
            public static class Make { public static object[] All() => [new Shop.Order("a", new global::System.DateTimeOffset(2026, 11, 22, 11, 0, 0, default), "a@example.com")]; }
            """);
        yield return ("nested at every accessibility", $$"""
            using Capi;
            public static partial class Outer
            {
                internal partial struct Inner
                {
                    [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
                    public static object[] Hidden() => [new Secret("b", {{Now}}, "b@example.com")];
                    [MetaEvent("Lead")] private sealed partial record Secret([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
                }
            }
            public partial interface IHolder { [MetaEvent("Lead")] public partial record struct Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email); }
            public partial record Family { [MetaEvent("Lead")] protected internal partial class Child { [EventId] public string Id => "c"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "c@example.com"; } [MetaEvent("Lead")] private protected partial class Late { [EventId] public string Id => "d"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "d@example.com"; } internal static object MakeLate() => new Late(); }
            public static class Make { public static object[] All() => [new Outer.Inner.Order("a", {{Now}}, "a@example.com"), .. Outer.Inner.Hidden(), new IHolder.Order("e", {{Now}}, "e@example.com"), new Family.Child(), Family.MakeLate()]; }
            """);
        yield return ("names that differ only in case", $$"""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            [MetaEvent("Lead")] public partial record ORDER([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public partial class Outer { [MetaEvent("Lead")] internal partial record Inner([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email); }
            [MetaEvent("Lead")] public partial record OuterInner([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com"), new ORDER("b", {{Now}}, "b@example.com"), new Outer.Inner("c", {{Now}}, "c@example.com"), new OuterInner("d", {{Now}}, "d@example.com")]; }
            """);
        yield return ("obsolete and experimental", $$"""
            using System.Diagnostics.CodeAnalysis;
            using Capi;
            #pragma warning disable CS0618, CS0612, EXP1, EXP2
            [Experimental("EXP1")] public enum Kind { [Obsolete("old \"one\"")] Old, New }
            [Experimental("EXP2"), Obsolete("Use \\ another")]
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [property: Obsolete] [Hashed] string? Email, [CustomData("kind")] Kind Kind)
            {
                [Obsolete("gone", true)] [CustomData("gone")] public string Gone => "g";
            }
            [MetaEvent("Lead")]
            public partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email)
            {
                [Obsolete("gone", true)] [CustomData("gone")] public string Gone => "g";
            }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com", Kind.Old), new Second("a", {{Now}}, "a@example.com")]; }
            """);
        yield return ("a promise of CLS compliance", $$"""
            using Capi;
            [assembly: System.CLSCompliant(true)]
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            [MetaEvent("Lead")] internal partial record Inner([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com"), new Inner("a", {{Now}}, "a@example.com")]; }
            """);
        yield return ("one member, two sections", $$"""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId, CustomData] string OrderId, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com")]; }
            """);
    }
}
