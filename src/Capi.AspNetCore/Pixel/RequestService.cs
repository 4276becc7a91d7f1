using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Pixel;

/// <summary>Services of the current request.</summary>
internal static class RequestService
{
    /// <summary>Returns a service.</summary>
    /// <exception cref="InvalidOperationException">It isn't registered.</exception>
    public static T Get<T>(HttpContext http)
        where T : class =>
        (T?)http.RequestServices.GetService(typeof(T))
        ?? throw new InvalidOperationException("Meta's client and capture aren't registered: call builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.");
}
