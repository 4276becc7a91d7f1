using System.Runtime.CompilerServices;

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
        var actual = Generate.TextOf(File.ReadAllText(Path.Combine(Folder(), name + ".input.cs")));
        var accepted = Path.Combine(Folder(), name + ".output.cs");
        if (Environment.GetEnvironmentVariable("CAPI_ACCEPT_GOLDEN") == "1")
            File.WriteAllText(accepted, actual);

        Assert.Equal(File.ReadAllText(accepted).ReplaceLineEndings("\n"), actual);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
