using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Consent;

/// <summary><c>capi consent explain</c>.</summary>
public class ConsentExplainTests
{
    [Fact]
    public async Task A_value_is_explained_with_the_decision_of_the_default_policy()
    {
        var result = await CapiInProcess.RunAsync("consent", "explain", "OptanonConsent=isGpcEnabled=1&groups=C0001%3A1%2CC0004%3A0&geolocation=US%3BCA");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            format    cookie of OneTrust (onetrust)
            finding   opted_out: the visitor opted out of sale, sharing or targeted advertising
            region    US-CA
            evidence  onetrust groups=C0004:0 gpc=1 region=US-CA
            decision  send with Limited Data Use, country 1, state 1000

            """,
            result.Output);
    }

    [Theory]
    [InlineData("1YNN", "usprivacy", "send")]
    [InlineData("usprivacy=1YYN", "usprivacy", "send with Limited Data Use, country 1, state 0")]
    [InlineData("Sec-GPC: 1", "gpc", "withhold")]
    [InlineData("G111", "gcs", "send")]
    [InlineData("13p3p3p3p5l1", "gcd", "withhold")]
    [InlineData("DBAA", "gpp", "withhold")]
    [InlineData("-1", "cookiebot", "send")]
    [InlineData("%7Bmarketing:true%7D", "cookiebot", "send")]
    [InlineData("{marketing:false}", "cookiebot", "withhold")]
    [InlineData("groups=C0004%3A1", "onetrust", "send")]
    [InlineData("groups%3DC0004%253A1", "onetrust", "send")]
    [InlineData("1~89", "ac", "send")]
    [InlineData("""{"ad_storage":"denied"}""", "datalayer", "withhold")]
    public async Task The_format_is_recognized(string value, string kind, string decision)
    {
        var result = await CapiInProcess.RunAsync("consent", "explain", value);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"({kind})\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith($"decision  {decision}\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("usprivacy=hello")]
    [InlineData("C\u001b[31m")]
    public async Task What_cannot_be_read_ends_with_1(string value)
    {
        var result = await CapiInProcess.RunAsync("consent", "explain", value);

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("consent", "explain")]
    [InlineData("consent", "explain", "a", "secret")]
    [InlineData("consent", "secret")]
    public async Task Wrong_arguments_are_a_usage_error_that_does_not_repeat_them(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("capi consent expects", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }
}
