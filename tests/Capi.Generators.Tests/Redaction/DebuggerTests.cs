using System.Diagnostics;
using Capi.Payload;
using Capi.Roslyn.Testing;

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
    public void It_shows_the_text_form_member_by_member(string keyword)
    {
        using var assembly = Load("", keyword);
        var one = assembly.Call("Make", "One")!;

        var display = Attribute<DebuggerDisplayAttribute>(one);
        Assert.Equal("{ToString(),nq}", Assert.Single(display).Value);
        var view = Attribute<DebuggerTypeProxyAttribute>(one);
        Assert.Equal(typeof(RedactedView).AssemblyQualifiedName, Assert.Single(view).ProxyTypeName);
        Assert.Equal(
            ["Id = a", "At = 2026-11-22T00:00:00.0000000+00:00", "Email = ***", "Label = b, c"],
            new RedactedView(one).Members);
    }

    [Theory]
    [InlineData("[System.Diagnostics.DebuggerDisplay(\"mine\")]", "mine", 1)]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(typeof(Mine))]", "{ToString(),nq}", 1)]
    public void What_the_user_chose_stays_alone(string attribute, string display, int views)
    {
        using var assembly = Load(attribute, "class");
        var one = assembly.Call("Make", "One")!;

        Assert.Equal(display, Assert.Single(Attribute<DebuggerDisplayAttribute>(one)).Value);
        var view = Attribute<DebuggerTypeProxyAttribute>(one);
        Assert.Equal(views, view.Length);
        Assert.Equal(attribute.Contains("Mine", StringComparison.Ordinal), view[0].ProxyTypeName.StartsWith("Mine,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public override string ToString() => \"mine\";")]
    [InlineData("")]
    public void Where_there_is_nothing_to_hide_or_no_text_form_nothing_is_said(string member)
    {
        var text = Generate.TextOf($$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; {{member}} }
            """);

        Assert.DoesNotContain("Debugger", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_that_is_private_is_hidden_as_well()
    {
        var text = Generate.TextOf("""
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
    public void Any_text_form_has_its_rows(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new RedactedView(new Text(text)).Members));

    private static LoadedAssembly Load(string attribute, string keyword) => Generate.Checked($$"""
        using Capi;
        public class Mine(Order order) { public Order Order => order; }
        {{attribute}}
        [MetaEvent("Lead")]
        public partial {{keyword}} Order {{Members}}
        """).Load();

    private static T[] Attribute<T>(object contract)
        where T : Attribute => (T[])contract.GetType().GetCustomAttributes(typeof(T), inherit: false);

    private sealed class Text(string text)
    {
        public override string ToString() => text;
    }
}
