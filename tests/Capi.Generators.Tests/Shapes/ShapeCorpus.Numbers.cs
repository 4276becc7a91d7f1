namespace Capi.Generators.Tests.Shapes;

// Each type of number, and what may be none, wherever a number may stand: the compiler finds one overload of the writer for it.
internal static partial class ShapeCorpus
{
    private static readonly (string Type, string Smallest, string Largest)[] NumberTypes =
    [
        .. new[] { "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal" }
            .Select(type => (type, $"{type}.MinValue", $"{type}.MaxValue")),
        // What these can hold depends on the processor, and whether C# knows the names of their limits on its version.
        ("nint", "(nint)(-2147483648)", "(nint)2147483647"),
        ("nuint", "(nuint)0", "(nuint)4294967295"),
    ];

    private static IEnumerable<(string Name, string Code)> Numbers() => NumberTypes.Select(number => ($"{number.Type} everywhere", $$"""
        using System.Collections.Immutable;
        using Capi;
        [MetaContent] public record Line([CustomData("n")] {{number.Type}} Plain, [CustomData("m")] {{number.Type}}? Maybe, [CustomData("ns")] {{number.Type}}[] Many, [CustomData("ms")] IEnumerable<{{number.Type}}?> Some);
        public record Part([CustomData("part")] {{number.Type}} Plain, [CustomData("maybe_part")] {{number.Type}}? Maybe);
        public abstract partial class Sale
        {
            [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "a@example.com"; [CustomData] public string Currency => "EUR";
        }
        [MetaEvent("Lead")]
        public partial class Order({{number.Type}} number) : Sale
        {
            [CustomData] public {{number.Type}} Value => number; [CustomData("plain")] public {{number.Type}} Plain => number; [CustomData("maybe")] public {{number.Type}}? Maybe => number; [CustomData("none")] public {{number.Type}}? None => null;
            [CustomData("array")] public {{number.Type}}[] Many => [number, 0, number]; [CustomData("list")] public List<{{number.Type}}?> Some => [null, number]; [CustomData("sequence")] public IEnumerable<{{number.Type}}> Each => Many; [CustomData("immutable")] public ImmutableArray<{{number.Type}}?> Fixed => [number, null];
            [CustomData("contents")] public Line[] Lines => [new(number, number, [number], [number, null]), new(number, null, [], [])];
            [Flatten] public Part? Part => number == 0 ? null : new(number, number);
        }
        [MetaEvent("Lead")]
        public partial class Offer({{number.Type}}? number) : Sale
        {
            [CustomData] public {{number.Type}}? Value => number;
        }
        public static class Make
        {
            public static object[] All() => [new Order({{number.Smallest}}), new Order({{number.Largest}}), new Order(0), new Order(1), new Offer({{number.Largest}}), new Offer(0)];
        }
        """));
}
