using Capi.KernelWriter;
using Capi.Tools;

namespace Capi.Runtime.Tests.Hashing;

public class KernelWriterTests
{
    private static readonly IReadOnlyList<OutputFile> Files = KernelFiles.Generate();

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Checked_in_kernels_match_the_output_of_the_writer(string path)
    {
        var expected = Files.Single(file => file.Path == path).Text;
        var actual = File.ReadAllText(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), path)).ReplaceLineEndings("\n");

        Assert.True(expected == actual, $"{path} is out of date. Run the writer: dotnet run --project tools/Capi.KernelWriter");
    }
}
