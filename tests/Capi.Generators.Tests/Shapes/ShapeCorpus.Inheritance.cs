namespace Capi.Generators.Tests.Shapes;

// Inherited members.
internal static partial class ShapeCorpus
{
    private static IEnumerable<(string Name, string Code)> GetInheritance()
    {
        yield return ("inherited members", $$"""
            using Capi;
            public abstract class Root { [EventId] public string Id => "a"; [Hashed] protected internal string? Email => "a@example.com"; public string Secret => "s3cret"; }
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
}
