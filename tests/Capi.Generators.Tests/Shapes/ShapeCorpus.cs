namespace Capi.Generators.Tests.Shapes;

/// <summary>Valid contracts of every shape. Each source has a <c>Make.All()</c> that returns the objects to serialize.</summary>
internal static partial class ShapeCorpus
{
    private const string Now = "new DateTimeOffset(2026, 11, 22, 11, 30, 15, TimeSpan.FromHours(2))";

    private const string Id = """
        [EventId] public required string Id { get; init; }
            [EventTime] public DateTimeOffset At { get; init; } = new DateTimeOffset(2026, 11, 22, 11, 30, 15, TimeSpan.FromHours(2));
            [Hashed] public string? Email { get; init; } = "Anna@Example.com";
        """;

    public static IEnumerable<(string Name, string Code)> GetAll()
    {
        foreach (var (name, header) in GetHeaders())
            yield return (name, CreateSimple(header));

        foreach (var one in GetRecords().Concat(GetInheritance()).Concat(GetFlattening()).Concat(GetCollections()).Concat(GetNumbers()).Concat(GetEnums()).Concat(GetNames()))
            yield return one;
    }

    private static IEnumerable<(string Name, string Header)> GetHeaders()
    {
        yield return ("class", "public partial class Order");
        yield return ("sealed class", "public sealed partial class Order");
        yield return ("internal class", "internal partial class Order");
        yield return ("record", "public partial record Order");
        yield return ("sealed record", "public sealed partial record Order");
        yield return ("record class", "public partial record class Order");
    }

    private static string CreateSimple(string header) => $$"""
        using Capi;
        namespace Shop;
        [MetaEvent("Lead")]
        {{header}}
        {
            {{Id}}
        }
        // file: Make.cs
        public static class Make { public static object[] All() => [new Shop.Order { Id = "id-1" }, new Shop.Order { Email = "b@example.com", Id = "\"é\" \\ \u0085 😀" , At = {{Now}} }]; }
        """;
}
