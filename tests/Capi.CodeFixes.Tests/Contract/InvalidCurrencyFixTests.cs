using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;
using Capi.Roslyn.Testing.Verifiers;

namespace Capi.CodeFixes.Tests.Contract;

public class InvalidCurrencyFixTests
{
    private const string Value = "[CustomData] public decimal Value => 1; ";

    [Theory]
    [InlineData("[CustomData] public string {|CAPI009:Currency|} => \"Euro\";", "[CustomData] public string Currency => \"EUR\";")]
    [InlineData("[CustomData] public string {|CAPI009:Currency|} { get; init; } = \"€\"; // ours", "[CustomData] public string Currency { get; init; } = \"EUR\"; // ours")]
    [InlineData("[CustomData] public string {|CAPI009:Currency|} { get => @\"US$\"; }", "[CustomData] public string Currency { get => \"USD\"; }")]
    [InlineData("[CustomData] public string {|CAPI009:Currency|} = \"\"\"euro\"\"\";", "[CustomData] public string Currency = \"EUR\";")]
    public Task The_code_is_written(string before, string after) => MemberFixVerifier.VerifyAsync<InvalidCurrencyFix>(Value + before, Value + after);

    [Theory]
    [InlineData("[CustomData] public string {|CAPI009:Currency|} => \"dollar\";")]
    [InlineData("[CustomData] public string {|CAPI009:Currency|} => Ours; private const string Ours = \"Euro\";")]
    public Task Nothing_is_offered_for_ambiguous_names_or_constants(string member) =>
        MemberFixVerifier.VerifyAsync<InvalidCurrencyFix>(Value + member, Value + member);

    private const string First = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string {|CAPI009:Currency|} = "Euro");
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial class Second(string currency = "Euro")
        {
            [EventId] public string Id => "a";
            [EventTime] public DateTimeOffset At => default;
            [CustomData] public decimal Value => 1;
            [CustomData] public string {|CAPI009:Currency|} { get; } = currency;
        }
        """;

    [Fact]
    public Task Defaults_of_parameters_are_written_in_every_file() =>
        MemberFixVerifier.VerifyFilesAsync<InvalidCurrencyFix>(First, Second, text => text.Replace("\"Euro\"", "\"EUR\"", StringComparison.Ordinal));

    [Fact]
    public Task A_literal_at_an_assignment_is_replaced() => CSharpCodeFixVerifier<FlowAnalyzer, InvalidCurrencyFix>.VerifyCodeFixAsync(
        """
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency);
        public static class Desk
        {
            public static Order Make(string id, DateTimeOffset at) => new(id, at, 1m, {|CAPI009:"Euro"|}) { Value = 2m };
            public static Order Change(Order order) => order with { Currency = {|CAPI009:"€"|} };
        }
        """,
        """
        using Capi;
        [MetaEvent("Lead")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency);
        public static class Desk
        {
            public static Order Make(string id, DateTimeOffset at) => new(id, at, 1m, "EUR") { Value = 2m };
            public static Order Change(Order order) => order with { Currency = "EUR" };
        }
        """);
}
