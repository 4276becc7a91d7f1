using System.Diagnostics;
using Capi.Tools;

namespace Capi.Runtime.Tests.Identifiers.Regions;

/// <summary>Runs tools/country-names against its npm package. Without the package <see cref="CountryLanguageTests"/> still compares the table with the list of names.</summary>
public class CountryNamesScriptTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string PackageVariable = "CAPI_CLDR_LOCALENAMES";

    [Fact]
    public void The_files_are_what_the_script_writes()
    {
        if (Environment.GetEnvironmentVariable(PackageVariable) is not { Length: > 0 } package)
        {
            output.WriteLine($"Skipped: set {PackageVariable} to node_modules/cldr-localenames-full (48.2.0) to run the script.");
            return;
        }

        var root = Repository.FindRoot(AppContext.BaseDirectory);
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "tools/country-names/write-country-names.mjs"), package, "--check"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal("", errors);
        Assert.Equal(0, process.ExitCode);
    }
}
