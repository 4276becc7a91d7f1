using Capi.KernelWriter;
using Capi.Tools;

namespace Capi.Hashing.Tests;

public class KernelWriterTests
{
    private static readonly IReadOnlyList<OutputFile> Files = KernelFiles.Make();

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_checked_in_kernel_is_what_the_writer_makes(string path)
    {
        var expected = Files.Single(file => file.Path == path).Text;
        var actual = File.ReadAllText(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), path)).ReplaceLineEndings("\n");

        Assert.True(expected == actual, $"{path} is out of date. Run the writer: dotnet run --project tools/Capi.KernelWriter");
    }
}
