using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class GeneratedCodeTests(PackageFixture package)
{
    [Fact]
    public async Task Generated_code_passes_every_analyzer_as_handwritten_code()
    {
        var library = package.Consumers["ShopContracts"];
        await library.EnsureBuiltAsync();
        var handwritten = package.Consumers["Handwritten"];

        var files = EmittedSource.CopyAsHandwritten(Path.Combine(library.Folder, "obj", "emitted"), handwritten.Folder);

        Assert.NotEmpty(files);
        await handwritten.EnsureBuiltAsync();
    }
}
