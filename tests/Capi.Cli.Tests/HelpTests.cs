using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("--help", "hash", "identity", "render")]
    [InlineData("hash --help", "--jsonl", "--country", "Exit codes: 0 sent", "1 dropped", "2 usage error")]
    [InlineData("identity --help", "--jsonl", "set_cookies", "2 usage error")]
    [InlineData("render --help", "--json", "none of its code is loaded or executed")]
    public async Task Help_says_what_there_is(string args, params string[] expected)
    {
        var result = await CapiInside.RunAsync(args.Split(' '));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.All(expected, text => Assert.Contains(text, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("hsah")]
    [InlineData("--nothing")]
    public async Task No_command_is_wrong_usage(params string[] args)
    {
        var result = await CapiInside.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal("capi expects one of the commands hash, identity and render.\nSee: capi --help\n", result.Error);
    }
}
