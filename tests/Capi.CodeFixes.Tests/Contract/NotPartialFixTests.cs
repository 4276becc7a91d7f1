using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class NotPartialFixTests
{
    [Theory]
    [InlineData("public sealed class {|CAPI001:Order|} {|}", "public sealed partial class Order {|}")]
    [InlineData("public /* one */ record {|CAPI001:Order|}(int Number) {|} // two", "public /* one */ partial record Order(int Number) {|} // two")]
    [InlineData("readonly record struct {|CAPI001:Order|} {|}", "readonly partial record struct Order {|}")]
    [InlineData("struct {|CAPI001:Order|} {|}", "partial struct Order {|}")]
    [InlineData("class {|CAPI001:Outer|} { struct {|CAPI001:Order|} {|} }", "partial class Outer { partial struct Order {|} }")]
    [InlineData("interface {|CAPI001:IOuter|} { class {|CAPI001:Order|} {|} }", "partial interface IOuter { partial class Order {|} }")]
    [InlineData("static class {|CAPI001:A|} { class {|CAPI001:B|} { partial class Order {|} } }", "static partial class A { partial class B { partial class Order {|} } }")]
    public Task Partial_is_the_last_modifier(string before, string after) => MemberFixVerifier.VerifySourceAsync<NotPartialFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public Task The_containing_type_of_two_contracts_becomes_partial_once() => MemberFixVerifier.VerifySourceAsync<NotPartialFix>(
        CreateSource("class {|CAPI001:{|CAPI001:Outer|}|} { class {|CAPI001:Order|} {|} class {|CAPI001:Lead|} {|} }"), CreateSource("partial class Outer { partial class Order {|} partial class Lead {|} }"));

    private static string CreateSource(string types)
    {
        const string members = "[EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; }";
        var text = types.Replace("{|}", "{ " + members + " }", StringComparison.Ordinal);
        foreach (var name in new[] { "Order", "Lead" })
        {
            var declaration = System.Text.RegularExpressions.Regex.Match(text, $@"((?:public |sealed |readonly |partial |/\* one \*/ )*)(?:class|record struct|record|struct) (?:\{{\|CAPI001:)?{name}\b");
            if (declaration.Success)
                text = text.Insert(declaration.Index, "[MetaEvent(\"Lead\")] ");
        }

        return "using Capi;\n" + text + "\n";
    }
}
