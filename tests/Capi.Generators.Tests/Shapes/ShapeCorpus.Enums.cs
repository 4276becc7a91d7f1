namespace Capi.Generators.Tests.Shapes;

// Enums of every underlying type, with members at its limits and undefined values.
internal static partial class ShapeCorpus
{
    private static readonly string[] EnumTypes = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];

    private static IEnumerable<(string Name, string Code)> GetEnums() => EnumTypes.Select(type => ($"enum of {type}", $$"""
        using System.Collections.Immutable;
        using Capi;
        public enum Kind : {{type}} { Low = {{type}}.MinValue, Female = {{type}}.MinValue + 1, Male = {{type}}.MaxValue }
        [MetaContent] public record Line([CustomData("id")] Kind Plain, [CustomData("quantity")] int Quantity, [CustomData("m")] Kind? Maybe, [CustomData("ns")] Kind[] Many);
        [MetaEvent("Lead")]
        public partial class Order(Kind kind)
        {
            [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "a@example.com"; [Hashed] public Kind Gender => kind; [Hashed("st")] public Kind?[] States => [kind, null];
            [CustomData("plain")] public Kind Plain => kind; [CustomData("maybe")] public Kind? Maybe => kind; [CustomData("none")] public Kind? None => null;
            [CustomData("array")] public Kind[] Many => [kind, Kind.Low, kind]; [CustomData("list")] public List<Kind?> Some => [null, kind]; [CustomData("immutable")] public ImmutableArray<Kind> Fixed => [kind];
            [CustomData("contents")] public Line[] Lines => [new(kind, 1, kind, [kind]), new(Kind.Male, 2, null, [])];
        }
        public static class Make
        {
            public static object[] All() => [new Order(Kind.Low), new Order(Kind.Female), new Order(Kind.Male), new Order((Kind)({{type}}.MinValue + 2)), new Order((Kind)({{type}}.MaxValue - 1)), new Order((Kind)100)];
        }
        """));
}
