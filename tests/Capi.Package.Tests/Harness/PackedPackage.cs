namespace Capi.Package.Tests.Harness;

/// <summary>The tests that share one packed package.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackage : ICollectionFixture<PackageFixture>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "The packed package";
}
