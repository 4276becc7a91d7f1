using System.Globalization;

namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>[Flatten] of every kind of type sends the annotated members of the type, or is an error.</summary>
public class FlattenEnumerationTests
{
    private static readonly string[] Types =
    [
        "Home", "Home?", "Town", "Town?", "IHome", "Root", "Box<int>", "Box<Home>", "Named<string>",
        "Plain", "Empty", "PlainTown", "PlainTown?", "IPlain", "Derived",
        "string", "string?", "object", "object?", "dynamic", "int", "int?", "Guid", "Uri", "DateTimeOffset", "decimal", "bool", "nint",
        "Home[]", "Home[][]", "Home[,]", "List<Home>", "IList<Home>", "IReadOnlyList<Home>", "IReadOnlyCollection<Home>", "ICollection<Home>", "IEnumerable<Home>", "IAsyncEnumerable<Home>",
        "HashSet<Home>", "Queue<Home>", "Dictionary<string, Home>", "IReadOnlyDictionary<string, Home>", "KeyValuePair<string, Home>",
        "System.Collections.Immutable.ImmutableArray<Home>", "System.Collections.Immutable.ImmutableList<Home>", "System.Collections.ArrayList",
        "System.Collections.ObjectModel.ObservableCollection<Home>", "ReadOnlyMemory<Home>", "ArraySegment<Home>",
        "(Home First, Home Second)", "(Home, int)?", "Tuple<Home, Home>", "Lazy<Home>", "Task<Home>", "ValueTask<Home>", "WeakReference<Home>", "Nullable<Town>",
        "Func<Home>", "Action", "Delegate", "Enum", "DayOfWeek", "Exception", "Type", "System.Text.Json.JsonElement", "System.Text.Json.Nodes.JsonNode?",
        "Homes", "Capi.MetaConsent", "Capi.Sha256Digest", "Capi.MetaEventContext",
    ];

    // The types with annotated members.
    private static readonly string[] ValidTypes =
        ["Home", "Home?", "Town", "Town?", "IHome", "Root", "Box<int>", "Box<Home>", "Named<string>", "Derived", "Nullable<Town>", "Homes"];

    private static readonly string[] Places =
        ["[Flatten] public {0} Part {{ get; init; }} = {1};", "[Flatten] public {0} Part = {1};", "[Flatten] public {0} Part => {1};"];

    private static IEnumerable<AnnotationCase> GetCases() =>
        from type in Types
        from place in Places
        select new AnnotationCase(type + " in " + place, $$"""
            using Capi;
            namespace {{AnnotationCase.Namespace}};
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public string Id => "a";
                [EventTime] public DateTimeOffset At => new(2026, 11, 22, 11, 30, 15, default);
                [Hashed] public string Email => "a@example.com";
                {{string.Format(CultureInfo.InvariantCulture, place, type, GetValue(type))}}
            }
            public interface IHome { [Hashed] string City { get; } }
            public class Home : IHome { [Hashed] public string City => "Berlin"; }
            public struct Town { public Town() { } [Hashed] public string City => "Berlin"; }
            public class Root : Home;
            public class Box<T> { [Hashed] public string City => "Berlin"; public T? Content { get; init; } }
            public class Named<T> { [Hashed("ct")] public T? Content { get; init; } public Named() { if ((object)"Berlin" is T one) Content = one; } }
            public class Plain { public string City => "Berlin"; }
            public class Empty;
            public struct PlainTown { public string City => "Berlin"; }
            public interface IPlain { string City { get; } }
            public class Derived : Plain { [Hashed("ct")] public string Town => City; }
            public class Homes : List<Home> { [Hashed] public string City => "Berlin"; }
            public static class Make { public static object One() => new Order(); }
            """, "\"ct\":\"");

    private static string GetValue(string type) => type.TrimEnd('?') switch
    {
        "IHome" => "new Home()",
        "Nullable<Town>" => "new Town()",
        var plain when ValidTypes.Contains(type) => $"new {plain}()",
        _ => "default!",
    };

    [Fact]
    public async Task Flattening_any_type_sends_its_members_or_is_an_error()
    {
        var result = await CaseRunner.RunAsync(GetCases());

        Assert.Empty(result.Lost);
        Assert.Equal(ValidTypes.Order(StringComparer.Ordinal), result.Sent.Select(name => name[..name.IndexOf(" in ", StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
    }
}
