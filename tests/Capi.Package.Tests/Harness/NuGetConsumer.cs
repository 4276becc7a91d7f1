namespace Capi.Package.Tests.Harness;

/// <summary>A project that uses the packed toolkit, built and run as its developer would do.</summary>
internal sealed class NuGetConsumer
{
    // Enough to download a compiler for native code and to run it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly Lazy<Task> _built;

    /// <param name="folder">The project's folder, named like the project.</param>
    /// <param name="environment">The environment variables of its commands.</param>
    public NuGetConsumer(string folder, IReadOnlyDictionary<string, string> environment)
    {
        Folder = folder;
        _environment = environment;
        _built = new(async () => (await DotNetAsync("build", "-nologo")).EnsureSuccess());
    }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>Restores and builds once for all tests. A warning fails the build, because the consumers treat warnings as errors.</summary>
    public Task EnsureBuiltAsync() => _built.Value;

    /// <summary>Runs the built program and returns its output.</summary>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        await EnsureBuiltAsync();
        return await RunFromAsync(Path.Combine(Folder, "bin", "Debug", "net10.0"), arguments);
    }

    /// <summary>Runs the executable in a folder of build or publish output and returns its output.</summary>
    public async Task<string> RunFromAsync(string output, params IEnumerable<string> arguments)
    {
        var program = Path.Combine(output, Path.GetFileName(Folder) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return (await ChildProcess.RunAsync(program, Folder, _environment, Limit, arguments)).EnsureSuccess().Output;
    }

    /// <summary>Runs a <c>dotnet</c> command in the project's folder.</summary>
    public Task<ProcessResult> DotNetAsync(params IEnumerable<string> arguments) =>
        ChildProcess.RunAsync("dotnet", Folder, _environment, Limit, arguments);
}
