using System.Text.Json.Nodes;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Shapes;

/// <summary>An inherited member that is hidden by another member is not sent: emitted code can't name it.</summary>
public class MemberHidingTests
{
    private const string RequiredMembers = "[EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => new(2026, 11, 22, 11, 30, 0, default);";

    [Theory]
    [InlineData("public new string City() => \"\";", "country,em")]
    [InlineData("public new event Action? City { add { } remove { } }", "country,em")]
    [InlineData("public new event Action? City;", "country,em")]
    [InlineData("public new class City;", "country,em")]
    [InlineData("public new delegate void City();", "country,em")]
    [InlineData("public new string City => \"\";", "country,em")]
    [InlineData("private new string City() => \"\";", "ct,country,em")]
    [InlineData("private new string City => \"\";", "ct,country,em")]
    [InlineData("public string Town() => \"\";", "ct,country,em")]
    public void A_member_hidden_by_an_intermediate_class_is_not_sent(string member, string expected)
    {
        var json = SerializeToJson($$"""
            using Capi;
            public class Root { [Hashed] public string City => "Berlin"; [Hashed] public string Country => "de"; [Hashed] public string Email => "a@example.com"; }
            public class Middle : Root { {{member}} }
            [MetaEvent("Lead")] public partial class Order : Middle { {{RequiredMembers}} }
            public static class Make { public static object One() => new Order(); }
            """);

        Assert.Equal(expected, string.Join(',', json["user_data"]!.AsObject().Select(pair => pair.Key)));
    }

    [Theory]
    [InlineData("private new string City() => \"\";", "country,em")]
    [InlineData("private string Town() => \"\";", "ct,country,em")]
    public void A_member_hidden_by_the_contract_is_not_sent(string member, string expected)
    {
        var json = SerializeToJson($$"""
            using Capi;
            public class Root { [Hashed] public string City => "Berlin"; [Hashed] public string Country => "de"; [Hashed] public string Email => "a@example.com"; }
            [MetaEvent("Lead")] public partial class Order : Root { {{RequiredMembers}} {{member}} }
            public static class Make { public static object One() => new Order(); }
            """);

        Assert.Equal(expected, string.Join(',', json["user_data"]!.AsObject().Select(pair => pair.Key)));
    }

    [Fact]
    public void A_member_hidden_by_an_entry_of_contents_is_not_sent()
    {
        var json = SerializeToJson($$"""
            using Capi;
            public class Row { [CustomData] public string Sku => "s"; [CustomData] public int Quantity => 2; [CustomData] public string Title => "t"; }
            [MetaContent] public class Line : Row { public new string Title() => ""; }
            [MetaEvent("Lead")] public partial class Order { {{RequiredMembers}} [Hashed] public string Email => "a@example.com"; [CustomData("contents")] public Line[] Lines => [new()]; }
            public static class Make { public static object One() => new Order(); }
            """);

        Assert.Equal("""[{"id":"s","quantity":2}]""", json["custom_data"]!["contents"]!.ToJsonString());
    }

    [Fact]
    public void ToString_of_a_record_omits_hidden_members()
    {
        using var assembly = GeneratorVerifier.Run($$"""
            using Capi;
            public record Root { [CustomData("city")] public string City => "s3cret"; [CustomData("floor")] public int Floor => 3; [CustomData("room")] public int Room => 4; }
            public record Middle : Root { public new string City() => ""; public new class Floor; }
            [MetaEvent("Lead")] public partial record Order : Middle { {{RequiredMembers}} }
            public static class Make { public static object One() => new Order(); }
            """).Load();

        Assert.Equal("Order { Room = 4, Id = a, At = 2026-11-22T11:30:00.0000000+00:00 }", assembly.InvokeStatic("Make", "One")!.ToString());
    }

    private static JsonNode SerializeToJson(string code)
    {
        using var assembly = GeneratorVerifier.Run(code).Load();
        return JsonNode.Parse(EmittedSerializer.Serialize(assembly.InvokeStatic("Make", "One")!).Json)!;
    }
}
