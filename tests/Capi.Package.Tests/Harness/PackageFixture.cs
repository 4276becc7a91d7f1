namespace Capi.Package.Tests.Harness;

/// <summary>Packs once per test run and provides the package and its consumers.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-package-");
    private PackedToolkit? _toolkit;
    private ConsumerWorkspace? _consumers;
    private Task? _webPackages;

    internal PackedToolkit Toolkit => _toolkit ?? throw new InvalidOperationException("Not packed yet.");

    internal ConsumerWorkspace Consumers => _consumers ?? throw new InvalidOperationException("Not packed yet.");

    /// <summary>Adds the packages for web apps to the feed, once for all tests of the collection.</summary>
    internal Task EnsureWebPackagesAsync() => _webPackages ??= PackWebAsync();

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

    private async Task PackWebAsync()
    {
        foreach (var name in (string[])["Capi.Consent", "Capi.Blazor", "Capi.AspNetCore"])
            await Toolkit.PackProjectAsync(Path.Combine("src", name), Toolkit.Feed);
    }
}
