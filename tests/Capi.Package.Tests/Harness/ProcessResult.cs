namespace Capi.Package.Tests.Harness;

/// <summary>The result of a child process.</summary>
/// <param name="Command">The command line, for failure messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ProcessResult(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>Standard output and standard error.</summary>
    public string Text => Output + Error;

    /// <summary>Returns this result, or fails the test with the whole output when the exit code is not 0.</summary>
    public ProcessResult EnsureSuccess()
    {
        if (ExitCode != 0)
            Assert.Fail($"'{Command}' ended with {ExitCode}:{Environment.NewLine}{Text}");
        return this;
    }
}
