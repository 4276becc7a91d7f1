using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class ReadmeTests(PackageFixture package)
{
    [Fact]
    public async Task The_first_example_of_the_README_compiles_unchanged_and_gets_its_send_method()
    {
        var newcomer = package.Consumers["Readme"];
        var example = ReadmeExample.GetFirst(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")));
        await File.WriteAllTextAsync(Path.Combine(newcomer.Folder, "Contracts.cs"), example);
        await File.WriteAllTextAsync(Path.Combine(newcomer.Folder, "Domain.cs"), """
            using Capi;

            internal static class Domain
            {
                public static async Task<bool> PayAsync(IMetaCapiClient capi, OrderPaid order, MetaEventContext context) =>
                    (await capi.SendOrderPaidAsync(order, context)).IsAccepted;
            }
            """);

        await newcomer.EnsureBuiltAsync();
    }
}
