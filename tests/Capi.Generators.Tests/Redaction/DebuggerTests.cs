using System.Diagnostics;
using Capi.Generators.Tests.Support;
using Capi.Payload;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Redaction;

/// <summary>The debugger display of a contract shows what ToString shows, unless the user declares debugger attributes.</summary>
public class DebuggerTests
{
    private const string Members = """
        { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => new(2026, 11, 22, 0, 0, 0, default); [Hashed] public string Email => "s3cret@example.com"; [CustomData("label")] public string Label => "b, c"; }
        public static class Make { public static object One() => new Order(); }
        """;

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    public void The_debugger_shows_the_redacted_members(string keyword)
    {
        using var assembly = Load("", keyword);
        var one = assembly.InvokeStatic("Make", "One")!;

        var display = GetAttributes<DebuggerDisplayAttribute>(one);
        Assert.Equal("{ToString(),nq}", Assert.Single(display).Value);
        var view = GetAttributes<DebuggerTypeProxyAttribute>(one);
        Assert.Equal(typeof(RedactedDebugView).AssemblyQualifiedName, Assert.Single(view).ProxyTypeName);
        Assert.Equal(
            ["Id = a", "At = 2026-11-22T00:00:00.0000000+00:00", "Email = ***", "Label = b, c"],
            new RedactedDebugView(one).Members);
    }

    [Theory]
    [InlineData("[System.Diagnostics.DebuggerDisplay(\"mine\")]", "mine", 1)]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(typeof(Mine))]", "{ToString(),nq}", 1)]
    public void Debugger_attributes_of_the_user_are_kept(string attribute, string display, int views)
    {
        using var assembly = Load(attribute, "class");
        var one = assembly.InvokeStatic("Make", "One")!;

        Assert.Equal(display, Assert.Single(GetAttributes<DebuggerDisplayAttribute>(one)).Value);
        var view = GetAttributes<DebuggerTypeProxyAttribute>(one);
        Assert.Equal(views, view.Length);
        Assert.Equal(attribute.Contains("Mine", StringComparison.Ordinal), view[0].ProxyTypeName.StartsWith("Mine,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public override string ToString() => \"mine\";")]
    [InlineData("")]
    public void Without_identifiers_or_ToString_no_debugger_attributes_are_emitted(string member)
    {
        var text = GeneratorVerifier.RunAndGetText($$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; {{member}} }
            """);

        Assert.DoesNotContain("Debugger", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_identifier_is_redacted_as_well()
    {
        var text = GeneratorVerifier.RunAndGetText("""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; [Hashed] private string Email => "s3cret"; }
            """);

        Assert.Contains("DebuggerTypeProxy", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine", "mine")]
    [InlineData("", "")]
    [InlineData("Order { }", "")]
    [InlineData("Order { A = 1, B = 2, 3, C = , D = x }", "A = 1|B = 2, 3|C = |D = x")]
    public void Any_ToString_output_is_split_into_rows(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new RedactedDebugView(new Text(text)).Members));

    private static LoadedAssembly Load(string attribute, string keyword) => GeneratorVerifier.Run($$"""
        using Capi;
        public class Mine(Order order) { public Order Order => order; }
        {{attribute}}
        [MetaEvent("Lead")]
        public partial {{keyword}} Order {{Members}}
        """).Load();

    private static T[] GetAttributes<T>(object contract)
        where T : Attribute => (T[])contract.GetType().GetCustomAttributes(typeof(T), inherit: false);

    private sealed class Text(string text)
    {
        public override string ToString() => text;
    }
}
