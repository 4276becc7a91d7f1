using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class GeneratedCodeTests(PackageFixture package)
{
    [Fact]
    public async Task Generated_code_passes_every_analyzer_as_if_a_person_had_written_it()
    {
        var library = package.Consumers["ShopContracts"];
        await library.BuiltAsync();
        var handwritten = package.Consumers["Handwritten"];

        var files = EmittedSource.CopyAsHandwritten(Path.Combine(library.Folder, "obj", "emitted"), handwritten.Folder);

        Assert.NotEmpty(files);
        await handwritten.BuiltAsync();
    }
}
