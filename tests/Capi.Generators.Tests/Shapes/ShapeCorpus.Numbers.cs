namespace Capi.Generators.Tests.Shapes;

// Every number type, nullable and not, wherever a number is allowed: overload resolution must find a method of the writer.
internal static partial class ShapeCorpus
{
    private static readonly (string Type, string[] Values)[] NumberTypes =
    [
        .. new[] { "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong" }.Select(type => (type, GetLimits(type))),
        ("float", [.. GetLimits("float"), "-0f", "0.1f", "16777217f", "float.Epsilon", "float.NaN", "float.PositiveInfinity", "float.NegativeInfinity"]),
        ("double", [.. GetLimits("double"), "-0d", "0.1", "1e21", "9007199254740993d", "double.Epsilon", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity"]),
        ("decimal",
        [
            .. GetLimits("decimal"), "0.00m", "new decimal(0, 0, 0, true, 1)", "-0.10m", "1e-28m", "-1e-28m", "0.0000000000000000000000000000m", "7.9228162514264337593543950335m",
            "9999999999999999999m", "18446744073709551615m", "18446744073709551616m", "99999999999999999999m",
            "0.9999999999999999999m", "1.8446744073709551615m", "0.00000000000000000001m", "100000000m", "99999999.0m", "1234567.8m",
        ]),
        // The limits of these depend on the processor; their names depend on the C# version.
        ("nint", ["(nint)(-2147483648)", "(nint)2147483647"]),
        ("nuint", ["(nuint)4294967295"]),
    ];

    private static string[] GetLimits(string type) => [$"{type}.MinValue", $"{type}.MaxValue"];

    private static IEnumerable<(string Name, string Code)> GetNumbers() => NumberTypes.Select(number => ($"{number.Type} everywhere", $$"""
        using System.Collections.Immutable;
        using Capi;
        [MetaContent] public record Line([CustomData("n")] {{number.Type}} Plain, [CustomData("m")] {{number.Type}}? Maybe, [CustomData("ns")] {{number.Type}}[] Many, [CustomData("ms")] IEnumerable<{{number.Type}}?> Some)
        {
            [CustomData("id")] public string Id => "a"; [CustomData("quantity")] public int Quantity => 1;
        }
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
            public static object[] All() => [{{string.Join(", ", number.Values.Concat(["0", "1"]).Select(value => $"new Order({value}), new Offer({value})"))}}, new Offer(null)];
        }
        """));
}
