namespace Capi.Cli.Manifests;

/// <summary>One project in the manifest.</summary>
/// <param name="Purpose">What the events are sent for.</param>
/// <param name="Store">One of <see cref="StoreNames"/>.</param>
/// <param name="Events">Its contracts, ordered by type.</param>
internal sealed record ManifestAssembly(string Purpose, string Store, IReadOnlyList<ManifestEvent> Events);
