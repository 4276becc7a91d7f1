using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests.HarnessChecks;

public sealed class NativeToolchainTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-toolchain-");

    [Theory]
    [InlineData("clang", true)]
    [InlineData("gcc", true)]
    [InlineData("cc.txt", false)]
    public void A_linker_in_any_folder_of_the_search_path_is_found(string file, bool isFound)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), "");
        var missing = Path.Combine(_folder.FullName, "missing");

        Assert.Equal(isFound, NativeToolchain.HasLinker(string.Join(Path.PathSeparator, missing, _folder.FullName)));
    }

    [Fact]
    public void An_empty_search_path_has_no_linker() => Assert.False(NativeToolchain.HasLinker(""));

    public void Dispose() => _folder.Delete(recursive: true);
}
