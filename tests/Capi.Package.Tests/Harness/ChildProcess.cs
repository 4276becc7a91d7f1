using System.Diagnostics;

namespace Capi.Package.Tests.Harness;

/// <summary>Runs a program as a shell would, and kills it after a time limit.</summary>
internal static class ChildProcess
{
    // Set by the test host or an outer build; they would tie the child process to the outer run.
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "VSTEST", "CORECLR_", "COR_", "COVERLET_", "DOTNET_STARTUP_HOOKS"];

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path, or <c>dotnet</c> for the SDK that runs this test.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Variables added to the child's environment.</param>
    /// <param name="limit">After this time the process and its children are killed and the test fails.</param>
    /// <param name="arguments">The arguments, unquoted.</param>
    public static async Task<ProcessResult> RunAsync(
        string program,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan limit,
        params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program == "dotnet" ? DotNet : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        Isolate(start.Environment, environment);
        var command = program + " " + string.Join(' ', start.ArgumentList);

        using var process = Process.Start(start) ?? throw new InvalidOperationException(command);
        using var timeout = new CancellationTokenSource(limit);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new(command, process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{command}' was killed after {limit}.");
            throw;
        }
    }

    private static void Isolate(IDictionary<string, string?> child, IReadOnlyDictionary<string, string> added)
    {
        var inherited = child.Keys
            .Where(static name => InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        foreach (var name in inherited)
            child.Remove(name);

        // No build servers: they would keep an old analyzer loaded and outlive the test.
        child["MSBUILDDISABLENODEREUSE"] = "1";
        child["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        child["UseSharedCompilation"] = "false";
        child["DOTNET_NOLOGO"] = "1";
        child["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        child["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in added)
            child[name] = value;
    }
}
