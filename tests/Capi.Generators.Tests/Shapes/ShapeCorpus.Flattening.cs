namespace Capi.Generators.Tests.Shapes;

// Flattened members.
internal static partial class ShapeCorpus
{
    private static IEnumerable<(string Name, string Code)> GetFlattening()
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
            public partial class Order { [Flatten] public required Head Head { get; init; } [Hashed] public string Email => "a@example.com"; }
            public class Head { [EventId] public Guid Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [EventSourceUrl] public Uri? Url { get; init; } [ReferrerUrl] public string? From { get; init; } [OptOut] public bool Out { get; init; } }
            public static class Make { public static object[] All() => [new Order { Head = new Head { Id = new Guid("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), At = {{Now}}, Url = new Uri("https://shop.example/a?b=c"), From = "https://news.example/", Out = true } }]; }
            """);
    }
}
