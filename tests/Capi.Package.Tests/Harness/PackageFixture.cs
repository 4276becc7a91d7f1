namespace Capi.Package.Tests.Harness;

/// <summary>Packs once per test run and provides the package and its consumers.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-package-");
    private PackedToolkit? _toolkit;
    private ConsumerWorkspace? _consumers;

    internal PackedToolkit Toolkit => _toolkit ?? throw new InvalidOperationException("Not packed yet.");

    internal ConsumerWorkspace Consumers => _consumers ?? throw new InvalidOperationException("Not packed yet.");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _toolkit = await PackedToolkit.PackAsync(_folder.FullName);
        _consumers = ConsumerWorkspace.Create(Path.Combine(_folder.FullName, "consumers"), _toolkit);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
