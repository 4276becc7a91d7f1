using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Datasets;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Gateway;

/// <summary>The client to which a gateway sends: that of its own dataset, of the request's, or the default one. Thread safe.</summary>
internal sealed class GatewayClient(IMetaCapiClient client, string? dataset, RequestDataset requestDataset)
{
    private readonly IMetaCapiClient? _own = dataset is not null ? client.ForDataset(dataset) : requestDataset.IsResolved ? null : client;

    /// <summary>The client of a request; null, counted and logged once, for an unknown tenant.</summary>
    public IMetaCapiClient? Find(HttpContext http) =>
        _own ?? (requestDataset.FindAlias(http, CaptureMetrics.Gateway) is { } alias ? client.ForDataset(alias) : null);
}
