using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Capture;

/// <summary>Finds the request through <see cref="IHttpContextAccessor"/>.</summary>
internal sealed class MetaContextAccessor(IHttpContextAccessor accessor) : IMetaContextAccessor
{
    public MetaEventContext Context => accessor.HttpContext is { } http ? http.GetMetaContext() : default;
}
