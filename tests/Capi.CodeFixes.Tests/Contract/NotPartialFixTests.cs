using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class NotPartialFixTests
{
    [Theory]
    [InlineData("public sealed class Order {|}", "public sealed partial class Order {|}")]
    [InlineData("public /* one */ record Order(int Number) {|} // two", "public /* one */ partial record Order(int Number) {|} // two")]
    [InlineData("readonly record struct Order {|}", "readonly partial record struct Order {|}")]
    [InlineData("struct Order {|}", "partial struct Order {|}")]
    [InlineData("class Outer { struct Order {|} }", "partial class Outer { partial struct Order {|} }")]
    [InlineData("interface IOuter { class Order {|} }", "partial interface IOuter { partial class Order {|} }")]
    [InlineData("static class A { class B { partial class Order {|} } }", "static partial class A { partial class B { partial class Order {|} } }")]
    public Task Partial_is_the_last_modifier(string before, string after) => MemberFixVerifier.VerifyFilesAsync<NotPartialFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public Task The_containing_type_of_two_contracts_becomes_partial_once() => MemberFixVerifier.VerifyFilesAsync<NotPartialFix>(
        CreateSource("class Outer { class Order {|} class Lead {|} }"), CreateSource("partial class Outer { partial class Order {|} partial class Lead {|} }"));

    private static string CreateSource(string types)
    {
        const string members = "[EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; }";
        var text = types.Replace("{|}", "{ " + members + " }", StringComparison.Ordinal);
        foreach (var name in new[] { "Order", "Lead" })
        {
            var declaration = System.Text.RegularExpressions.Regex.Match(text, $@"((?:public |sealed |readonly |partial |/\* one \*/ )*)(?:class|record struct|record|struct) {name}\b");
            if (declaration.Success)
                text = text.Insert(declaration.Index, "[MetaEvent(\"Lead\")] ");
        }

        return "// file: A.cs\nusing Capi;\n" + text + "\n";
    }
}
