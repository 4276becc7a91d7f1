namespace Capi.Package.Tests.Harness;

/// <summary>One project that uses the packed toolkit, driven as its owner would drive it.</summary>
internal sealed class NuGetConsumer
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly Lazy<Task> _built;

    /// <param name="folder">The project's folder, named like the project.</param>
    /// <param name="environment">What its commands run with.</param>
    public NuGetConsumer(string folder, IReadOnlyDictionary<string, string> environment)
    {
        Folder = folder;
        _environment = environment;
        _built = new(async () => (await DotNetAsync("build", "-nologo")).MustSucceed());
    }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>Restores and builds, once for all tests; a warning fails it, because the consumers ask for that.</summary>
    public Task BuiltAsync() => _built.Value;

    /// <summary>Runs the built program to its end and returns what it printed.</summary>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        await BuiltAsync();
        return await RunFromAsync(Path.Combine(Folder, "bin", "Debug", "net10.0"), arguments);
    }

    /// <summary>Runs the program in a folder of build or publish output, by its own executable, and returns what it printed.</summary>
    public async Task<string> RunFromAsync(string output, params IEnumerable<string> arguments)
    {
        var program = Path.Combine(output, Path.GetFileName(Folder) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return (await ChildProcess.RunAsync(program, Folder, _environment, Limit, arguments)).MustSucceed().Output;
    }

    /// <summary>Any <c>dotnet</c> command in the project's folder.</summary>
    public Task<ProcessResult> DotNetAsync(params IEnumerable<string> arguments) =>
        ChildProcess.RunAsync("dotnet", Folder, _environment, Limit, arguments);
}
