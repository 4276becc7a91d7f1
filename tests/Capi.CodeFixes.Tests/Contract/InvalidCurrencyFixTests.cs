using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;

namespace Capi.CodeFixes.Tests.Contract;

public class InvalidCurrencyFixTests
{
    private const string Value = "[CustomData] public decimal Value => 1; ";

    [Theory]
    [InlineData("[CustomData] public string Currency => \"Euro\";", "[CustomData] public string Currency => \"EUR\";")]
    [InlineData("[CustomData] public string Currency { get; init; } = \"€\"; // ours", "[CustomData] public string Currency { get; init; } = \"EUR\"; // ours")]
    [InlineData("[CustomData] public string Currency { get => @\"US$\"; }", "[CustomData] public string Currency { get => \"USD\"; }")]
    [InlineData("[CustomData] public string Currency = \"\"\"euro\"\"\";", "[CustomData] public string Currency = \"EUR\";")]
    public Task The_code_is_written(string before, string after) => MemberFixVerifier.VerifyAsync<InvalidCurrencyFix>(Value + before, Value + after);

    [Theory]
    [InlineData("[CustomData] public string Currency => \"dollar\";")]
    [InlineData("[CustomData] public string Currency => Ours; private const string Ours = \"Euro\";")]
    public async Task Nothing_is_offered_for_ambiguous_names_or_constants(string member) =>
        Assert.Empty(await MemberFixVerifier.GetTitlesAsync<InvalidCurrencyFix>(Value + member));

    private const string Two = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency = "Euro");
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial class Second(string currency = "Euro")
        {
            [EventId] public string Id => "a";
            [EventTime] public DateTimeOffset At => default;
            [CustomData] public decimal Value => 1;
            [CustomData] public string Currency { get; } = currency;
        }
        """;

    [Fact]
    public Task Defaults_of_parameters_are_written_in_every_file() =>
        MemberFixVerifier.VerifyFilesAsync<InvalidCurrencyFix>(Two, Two.Replace("\"Euro\"", "\"EUR\"", StringComparison.Ordinal));

    [Fact]
    public async Task A_literal_at_an_assignment_is_replaced()
    {
        const string code = """
            // file: A.cs
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency);
            public static class Desk
            {
                public static Order Make(string id, DateTimeOffset at) => new(id, at, 1m, "Euro") { Value = 2m };
                public static Order Change(Order order) => order with { Currency = "€" };
            }

            """;
        var run = new FixRun
        {
            Analyzer = new FlowAnalyzer(),
            Fix = new InvalidCurrencyFix(),
            TestCode = code,
            FixedCode = code.Replace("\"Euro\"", "\"EUR\"", StringComparison.Ordinal).Replace("\"€\"", "\"EUR\"", StringComparison.Ordinal),
        };

        await run.VerifyAsync();
        await run.VerifyFixAllAsync();
    }
}
