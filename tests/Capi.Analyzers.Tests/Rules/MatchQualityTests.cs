using Capi.Analyzers.Rules;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI018: the estimated match quality and its configurable threshold.</summary>
public class MatchQualityTests
{
    [Theory]
    [InlineData("", "4.2", "[Hashed] Email and [Hashed] Phone")]
    [InlineData(", [Hashed] string Phone", "5.8", "[Hashed] Email and [Hashed] ExternalId")]
    [InlineData(", [Hashed] string FirstName, [Clear] string Fbp", "4.2", "[Hashed] Email and [Hashed] Phone")]
    public Task An_estimate_below_the_threshold_is_reported(string members, string estimate, string additions) => VerifyAsync(
        "{|#0:Order|}", members, threshold: null,
        $"'Order' has an estimated match quality of {estimate} out of 10, below the floor of 6.0, so Meta matches fewer events to people; add {additions}");

    [Theory]
    [InlineData(", [Hashed] string Email")]
    [InlineData(", [Hashed] string Phone, [Hashed] string CustomerId")]
    public Task An_estimate_above_the_threshold_is_not_reported(string members) => VerifyAsync("Order", members, threshold: null);

    [Theory]
    [InlineData("4.2")]
    [InlineData(" 0 ")]
    public Task A_configured_lower_threshold_is_used(string threshold) => VerifyAsync("Order", "", threshold);

    [Theory]
    [InlineData("4.25", "4.25")]
    [InlineData("4,2", "6.0")]
    [InlineData("-1", "6.0")]
    [InlineData("11", "6.0")]
    [InlineData("high", "6.0")]
    public Task A_higher_or_invalid_threshold_is_handled(string option, string threshold) => VerifyAsync(
        "{|#0:Order|}", "", option,
        $"'Order' has an estimated match quality of 4.2 out of 10, below the floor of {threshold}, so Meta matches fewer events to people; add [Hashed] Email and [Hashed] Phone");

    [Fact]
    public Task Other_action_sources_have_no_match_quality() => VerifyAsync("Order", "", threshold: null, source: "Chat");

    private static Task VerifyAsync(string name, string members, string? threshold, string? message = null, string source = "Website")
    {
        var test = new VerifyCS.Test
        {
            TestCode = "using Capi; [MetaEvent(\"Lead\", ActionSource = ActionSource." + source + ")] public partial record " + name + "([EventId] string Id, [EventTime] DateTimeOffset At" + members + ");",
        };
        if (threshold is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{MatchQualityRule.FloorOption} = {threshold}"));
        if (message is not null)
            test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic("CAPI018").WithLocation(0).WithMessage(message));

        return test.RunAsync();
    }
}
