using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore;

/// <summary>Selects the dataset of a request, for apps that serve several shops or tenants. Registered by <c>AddMetaDatasetResolver</c>.</summary>
/// <remarks>Synchronous, because pages ask while they are rendered: look the tenant up in memory, not in a database. Called by several threads.</remarks>
public interface ICapiDatasetResolver
{
    /// <summary>Returns the alias of the dataset to which the events of a request belong.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The alias in the configuration (<see cref="MetaCapiOptions.Datasets"/>, or <c>default</c>); null for an unknown tenant, whose events are not sent. An
    /// alias that isn't configured, and an exception, count as null.</returns>
    string? Resolve(HttpContext http);
}
