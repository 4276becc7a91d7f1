namespace Capi.Package.Tests.Harness;

/// <summary>One project that uses the packed toolkit, driven as its owner would drive it.</summary>
/// <param name="folder">The project's folder, named like the project.</param>
/// <param name="environment">What its commands run with.</param>
internal sealed class NuGetConsumer(string folder, IReadOnlyDictionary<string, string> environment)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The project's folder.</summary>
    public string Folder => folder;

    private string Name => Path.GetFileName(folder);

    /// <summary>Restores and builds. Warnings fail it, as the consumers ask for.</summary>
    public Task<ProcessResult> BuildAsync(params IEnumerable<string> options) => DotNetAsync(["build", "-nologo", .. options]);

    /// <summary>Publishes for this machine's platform and returns the folder.</summary>
    public async Task<string> PublishAsync()
    {
        var output = Path.Combine(folder, "published");
        (await DotNetAsync(["publish", "-nologo", "--use-current-runtime", "--output", output])).MustSucceed();
        return output;
    }

    /// <summary>Runs what <see cref="BuildAsync"/> built.</summary>
    public Task<ProcessResult> RunAsync(params IEnumerable<string> arguments) =>
        RunAsync(Path.Combine(folder, "bin", "Debug", "net10.0"), arguments);

    /// <summary>Runs the program in a folder of build or publish output.</summary>
    public Task<ProcessResult> RunAsync(string output, IEnumerable<string> arguments) =>
        DotNetAsync([Path.Combine(output, Name + ".dll"), .. arguments]);

    /// <summary>Any <c>dotnet</c> command in the project's folder.</summary>
    public Task<ProcessResult> DotNetAsync(params IEnumerable<string> arguments) =>
        ChildProcess.DotNetAsync(folder, environment, Limit, arguments);
}
