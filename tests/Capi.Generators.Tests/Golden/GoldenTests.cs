using Capi.Generators.Tests.Support;

namespace Capi.Generators.Tests.Golden;

/// <summary>A few contracts with what is emitted for them, side by side: read them as the documentation of the emitted code.</summary>
/// <remarks>After a wanted change set CAPI_ACCEPT_GOLDEN=1, run, and let the diff show what changed.</remarks>
public class GoldenTests
{
    [Theory]
    [InlineData("OrderPaid")]
    [InlineData("LeadQualified")]
    public void The_emitted_text_is_as_accepted(string name)
    {
        var actual = GeneratorVerifier.RunAndGetText(File.ReadAllText(Path.Combine(Folder(), name + ".input.cs")));
        var accepted = Path.Combine(Folder(), name + ".output.cs");
        if (Environment.GetEnvironmentVariable("CAPI_ACCEPT_GOLDEN") == "1")
            File.WriteAllText(accepted, actual);

        Assert.Equal(File.ReadAllText(accepted).ReplaceLineEndings("\n"), actual);
    }

    // Not by [CallerFilePath]: a build for release writes no path of the machine into the assembly.
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
                return Path.Combine(folder.FullName, "tests", "Capi.Generators.Tests", "Golden");
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
