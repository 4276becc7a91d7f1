using Capi.KernelWriter;

namespace Capi.Hashing.Tests;

public class KernelWriterTests
{
    public static TheoryData<int> Widths => [.. VectorDialect.All.Select(dialect => dialect.Lanes)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_checked_in_kernel_is_what_the_writer_makes(int lanes)
    {
        var dialect = VectorDialect.All.Single(dialect => dialect.Lanes == lanes);
        var actual = File.ReadAllText(Path.Combine(FindRoot(), dialect.Path)).ReplaceLineEndings("\n");

        Assert.True(KernelFile.Make(dialect) == actual, $"{dialect.Path} was edited. Run the writer: dotnet run --project tools/Capi.KernelWriter");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Capi.Toolkit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run the tests inside the repository.");
        return folder;
    }
}
