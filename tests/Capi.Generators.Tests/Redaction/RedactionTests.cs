using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Redaction;

/// <summary>ToString of a contract shows business data and redacts personal data, because logs keep its output.</summary>
public class RedactionTests
{
    private const string Members = """
        [EventId] public required string Id { get; init; }
            [EventTime] public DateTimeOffset At { get; init; } = new(2026, 11, 22, 11, 30, 0, TimeSpan.Zero);
            [Hashed] public string Email { get; init; } = "s3cret@example.com";
            [Clear] public string Fbp { get; init; } = "s3cret";
            [Flatten] public Home Home { get; init; } = new();
            public string Unannotated { get; init; } = "s3cret";
            [CustomData("weight")] public decimal Value { get; init; } = 1234.5m;
            [CustomData("tags")] public string[] Tags { get; init; } = ["s3cret"];
            [EventSourceUrl] public string Url { get; init; } = "https://s3cret/";
            [OptOut] public bool Out { get; init; } = true;
            [EventConsent] public MetaConsent Consent { get; init; } = MetaConsent.Granted;
            private string Hidden => "s3cret";
        """;

    private static readonly string Shown =
        "Id = order-1, At = 2026-11-22T11:30:00.0000000+00:00, Email = ***, Fbp = ***, Home = ***, Unannotated = ***, " +
        "Value = 1234.5, Tags = ***, Url = ***, Out = True, Consent = " + MetaConsent.Granted;

    [Theory]
    [InlineData("public partial class Order")]
    [InlineData("public sealed partial record Order")]
    [InlineData("public partial record Order")]
    [InlineData("internal partial class Order")]
    public void Only_business_data_is_shown(string header)
    {
        Assert.Equal($"Order {{ {Shown} }}", GetToString($$"""
            using Capi;
            [MetaEvent("Lead")]
            {{header}}
            {
                {{Members}}
            }
            public class Home { [Hashed] public string City => "s3cret"; public override string ToString() => City; }
            public static class Make { public static object One() => new Order { Id = "order-1" }; }
            """));
    }

    [Theory]
    [InlineData("record struct")]
    [InlineData("struct")]
    public void A_struct_shows_only_business_data(string keyword)
    {
        Assert.Equal("Order { Id = a, At = 2026-11-22T00:00:00.0000000+00:00, Email = *** }", GetToString($$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial {{keyword}} Order { [EventId] public string Id { get; set; } [EventTime] public DateTimeOffset At { get; set; } [Hashed] public string Email { get; set; } }
            public static class Make { public static object One() => new Order { Id = "a", At = new(2026, 11, 22, 0, 0, 0, default), Email = "s3cret" }; }
            """));
    }

    [Fact]
    public void Members_of_a_base_record_that_is_not_a_contract_are_redacted()
    {
        Assert.Equal("Order { Secret = ***, Email = ***, Id = a, At = 2026-11-22T00:00:00.0000000+00:00 }", GetToString("""
            using Capi;
            public record Base(string Secret) { [Hashed] public string Email => "s3cret"; }
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At) : Base("s3cret");
            public static class Make { public static object One() => new Order("a", new(2026, 11, 22, 0, 0, 0, default)); }
            """));
    }

    [Theory]
    [InlineData("record", "public override string ToString() => \"mine\";", "mine")]
    [InlineData("record", "protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append(\"mine\"); return true; }", "Order { mine }")]
    [InlineData("class", "public override string ToString() => \"mine\";", "mine")]
    [InlineData("class", "public string ToString(int number) => \"mine\";", "Order { Id = a, At = 0001-01-01T00:00:00.0000000+00:00 }")]
    public void ToString_of_the_user_is_kept(string keyword, string member, string expected)
    {
        Assert.Equal(expected, GetToString($$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial {{keyword}} Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; {{member}} }
            public static class Make { public static object One() => new Order(); }
            """));
    }

    [Fact]
    public void A_sealed_ToString_of_a_base_is_kept()
    {
        Assert.Equal("sealed", GetToString("""
            using Capi;
            public class Base { public sealed override string ToString() => "sealed"; }
            [MetaEvent("Lead")]
            public partial class Order : Base { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
            public static class Make { public static object One() => new Order(); }
            """));
    }

    [Fact]
    public void ToString_of_the_user_does_not_expose_a_derived_record()
    {
        Assert.Equal("Derived { Id = a, At = 0001-01-01T00:00:00.0000000+00:00, Email = ***, Extra = 7 }", GetToString("""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email) { public override string ToString() => Id; }
            public record Derived(string Id, DateTimeOffset At, string Email, int Extra) : Order(Id, At, Email);
            public static class Make { public static object One() => new Derived("a", default, "s3cret", 7); }
            """));
    }

    [Fact]
    public void A_Uri_in_custom_data_is_redacted()
    {
        Assert.Equal("Order { Id = a, At = 0001-01-01T00:00:00.0000000+00:00, Link = ***, Label = b }", GetToString("""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData("link")] Uri Link, [CustomData("label")] string Label);
            public static class Make { public static object One() => new Order("a", default, new Uri("https://shop.example/?mail=s3cret"), "b"); }
            """));
    }

    [Theory]
    [InlineData("public new string ToString() => \"mine\";", false)]
    [InlineData("public static new string ToString() => \"mine\";", false)]
    [InlineData("public new string ToString => \"mine\";", false)]
    [InlineData("public new string ToString = \"mine\";", false)]
    [InlineData("public new class ToString;", false)]
    [InlineData("public new virtual int ToString() => 1;", false)]
    [InlineData("protected new virtual string ToString() => \"mine\";", false)]
    [InlineData("public new virtual string ToString() => \"mine\";", true)]
    [InlineData("public override string ToString() => \"mine\";", true)]
    [InlineData("private new string ToString() => \"mine\";", true)]
    [InlineData("private new string ToString => \"mine\";", true)]
    [InlineData("public string ToString(int number) => \"mine\";", true)]
    [InlineData("public string ToString<T>() => \"mine\";", true)]
    public void ToString_is_emitted_where_the_base_allows_it(string member, bool isWritten)
    {
        var text = GeneratorVerifier.RunAndGetText($$"""
            using Capi;
            public class Base { {{member}} }
            [MetaEvent("Lead")]
            public partial class Order : Base { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
            """);

        Assert.Equal(isWritten, text.Contains("public override string ToString()", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public new string ToString = \"mine\";", false)]
    [InlineData("public new string ToString => \"mine\";", false)]
    [InlineData("private new event Action? ToString { add { } remove { } }", false)]
    [InlineData("public new string ToString() => \"mine\";", false)]
    [InlineData("public string ToString(int number) => \"mine\";", true)]
    [InlineData("public string ToString<T>() => \"mine\";", true)]
    public void ToString_is_emitted_where_the_contract_has_no_member_of_that_name(string member, bool isWritten)
    {
        var text = GeneratorVerifier.RunAndGetText($$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; {{member}} }
            """);

        Assert.Equal(isWritten, text.Contains("public override string ToString()", StringComparison.Ordinal));
    }

    [Fact]
    public void An_override_of_the_setter_alone_is_redacted_by_the_same_rule()
    {
        Assert.Equal("Order { Value = 3, Email = ***, Id = a, At = 0001-01-01T00:00:00.0000000+00:00 }", GetToString("""
            using Capi;
            public class Base { [CustomData("weight")] public virtual decimal Value { get => 3; set { } } [Hashed] public virtual string Email { get => "s3cret"; set { } } }
            [MetaEvent("Lead")]
            public partial class Order : Base { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; public override decimal Value { set { } } public override string Email { set { } } }
            public static class Make { public static object One() => new Order(); }
            """));
    }

    private static string GetToString(string code)
    {
        using var assembly = GeneratorVerifier.Run(code).Load();
        return assembly.InvokeStatic("Make", "One")!.ToString()!;
    }
}
