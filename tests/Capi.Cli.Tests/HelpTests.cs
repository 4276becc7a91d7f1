using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("--help", "hash", "identity", "consent", "render", "typescript", "lock", "manifest", "schema", "dlq")]
    [InlineData("hash --help", "--jsonl", "--country", "Exit codes: 0 sent", "1 dropped", "2 usage error")]
    [InlineData("identity --help", "--jsonl", "set_cookies", "2 usage error")]
    [InlineData("consent --help", "--jsonl", "explain", "opted_out", "usprivacy", "2 usage error")]
    [InlineData("consent explain --help", "OptanonConsent", "1 it can't be read")]
    [InlineData("dlq --help", "list", "show", "retry", "drop", "1 there is no such dead letter")]
    [InlineData("dlq retry --help", "--store", "--dataset", "--all")]
    [InlineData("render --help", "--json", "none of its code is loaded or executed")]
    [InlineData("lock --help", "--out", "--check", "--format", "1 --check found differences", "damaged lock")]
    [InlineData("manifest --help", "--out", "--purpose", "--check", "--format", "PRIVACY.md")]
    [InlineData("schema --help", "--contract", "--half", "--out", "2020-12", ".browser")]
    [InlineData("typescript --help", "--out", "trackOrderPaid", "none of its code is loaded or executed", "3 I/O error")]
    public async Task Help_lists_commands_options_and_exit_codes(string args, params string[] expected)
    {
        var result = await CapiInProcess.RunAsync(args.Split(' '));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.All(expected, text => Assert.Contains(text, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("hsah")]
    [InlineData("--nothing")]
    public async Task A_missing_or_unknown_command_is_a_usage_error(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal("capi expects one of the commands that capi --help lists.\nSee: capi --help\n", result.Error);
    }
}
