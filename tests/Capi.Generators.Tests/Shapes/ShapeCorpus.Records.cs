namespace Capi.Generators.Tests.Shapes;

// Records and structs, with and without positional parameters.
internal static partial class ShapeCorpus
{
    private static IEnumerable<(string Name, string Code)> GetRecords()
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
        yield return ("partial properties", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public partial string Id { get; }
                public partial string Id { get => "a"; }
                public partial DateTimeOffset At { get; }
                [EventTime] public partial DateTimeOffset At { get => {{Now}}; }
                [Hashed] public required partial string? Email { get; init; }
                public required partial string? Email { get; init => field = value?.Trim(); }
                [field: Hashed("ct")] public partial string? Town { get; set; }
                public partial string? Town { get => field; set => field = value; } = "Berlin";
            }
            public static class Make { public static object[] All() => [new Order { Email = " a@example.com " }, new Order { Email = "b@example.com", Town = "Paris" }]; }
            """);
        yield return ("field keyword", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At)
            {
                [Hashed] public string? Email { get; set => field = value?.Trim(); }
                [field: Hashed] public string? Phone { get; set => field = value?.Trim(); }
            }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}) { Email = " a@example.com ", Phone = " +1 650 555 1212" }]; }
            """);
        yield return ("partial constructor", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order
            {
                public partial Order([EventId] string Id, [Hashed] string? Email, DateTimeOffset At);
                public partial Order(string Id, string? Email, [EventTime] DateTimeOffset At) { this.Id = Id; this.Email = Email; this.At = At; }
                public string Id { get; }
                public string? Email { get; }
                public DateTimeOffset At { get; }
            }
            public static class Make { public static object[] All() => [new Order("a", "a@example.com", {{Now}})]; }
            """);
        yield return ("extension blocks beside a contract", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class OrderExtensions
            {
                extension(Order order) { public string Domain => order.Email?.Split('@')[^1] ?? ""; public bool IsFrom(string domain) => order.Domain == domain; }
                extension(Order) { public static Order Of(string id) => new(id, {{Now}}, "a@example.com"); }
                extension<T>(T value) where T : class { public T Self => value; }
            }
            public static class Make { public static object[] All() => [Order.Of("a").Self]; }
            """);
    }
}
