namespace Capi.Cli.Tests.Testing;

/// <summary>The result of a run of the tool.</summary>
internal sealed record CapiResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output. Asserts that the last line has a line end.</summary>
    public string[] Lines
    {
        get
        {
            Assert.True(Output.Length == 0 || Output.EndsWith('\n'), "The last line has no line end.");
            return Output.Split('\n')[..^1];
        }
    }
}
