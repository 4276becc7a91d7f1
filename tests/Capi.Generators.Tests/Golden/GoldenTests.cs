using Capi.Generators.Tests.Support;
using VerifyCS = Capi.Generators.Tests.Support.CSharpSourceGeneratorVerifier<Capi.Generators.CapiEventGenerator>;

namespace Capi.Generators.Tests.Golden;

/// <summary>A few contracts and the text emitted for them, side by side: documentation of the emitted code.</summary>
/// <remarks>To accept a changed text, set CAPI_ACCEPT_GOLDEN=1, run the tests, and read the difference.</remarks>
public class GoldenTests
{
    [Theory]
    [MemberData(nameof(GoldenFile.All), MemberType = typeof(GoldenFile))]
    public Task The_emitted_text_is_as_accepted(string name, string hintName)
    {
        if (Environment.GetEnvironmentVariable("CAPI_ACCEPT_GOLDEN") == "1")
            GoldenFile.WriteOutput(name, GeneratorVerifier.RunAndGetText(GoldenFile.ReadInput(name)));

        return VerifyCS.VerifyAsync(GoldenFile.ReadInput(name), (hintName, GoldenFile.ReadOutput(name)));
    }

    [Theory]
    [MemberData(nameof(GoldenFile.All), MemberType = typeof(GoldenFile))]
    public void The_contract_passes_the_checks_of_every_run(string name, string hintName) =>
        Assert.Equal(hintName, Assert.Single(GeneratorVerifier.Run(GoldenFile.ReadInput(name)).Sources).HintName);
}
