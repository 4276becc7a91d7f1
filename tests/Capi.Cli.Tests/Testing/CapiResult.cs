namespace Capi.Cli.Tests.Testing;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record CapiResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output's lines, each of which must have its line end.</summary>
    public string[] Lines
    {
        get
        {
            Assert.True(Output.Length == 0 || Output.EndsWith('\n'), "The last line has no end.");
            return Output.Split('\n')[..^1];
        }
    }
}
