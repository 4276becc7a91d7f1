namespace Capi.Package.Tests.Harness;

/// <summary>How a child process ended.</summary>
/// <param name="Command">What was run, for a readable failure.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProcessResult(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>Everything it wrote.</summary>
    public string Text => Output + Error;

    /// <summary>The same result, or a failed test that shows the whole output.</summary>
    public ProcessResult MustSucceed()
    {
        if (ExitCode != 0)
            Assert.Fail($"'{Command}' ended with {ExitCode}:{Environment.NewLine}{Text}");
        return this;
    }
}
