using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Datasets;

/// <summary>Asks several resolvers in order.</summary>
internal sealed class FirstDatasetResolver(IReadOnlyList<ICapiDatasetResolver> resolvers) : ICapiDatasetResolver
{
    public string? Resolve(HttpContext http)
    {
        foreach (var resolver in resolvers)
        {
            if (resolver.Resolve(http) is { } alias)
                return alias;
        }

        return null;
    }
}
