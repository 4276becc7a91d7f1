using Capi.AspNetCore.Capture;

namespace Capi.AspNetCore.Sending;

/// <summary>Verifies the registration before the first event, instead of swallowing each event.</summary>
internal static class RequiredServices
{
    /// <summary>Throws if client or capture isn't registered.</summary>
    /// <param name="services">The services of the app or of a request.</param>
    /// <param name="caller">The API that needs them.</param>
    /// <exception cref="InvalidOperationException">One isn't registered.</exception>
    public static void Verify(IServiceProvider services, string caller)
    {
        if (!IsRegistered(services, typeof(IMetaCapiClient)))
            throw new InvalidOperationException($"{caller} needs an IMetaCapiClient, and none is registered: call builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.");
        if (!IsRegistered(services, typeof(MetaCapture)))
            throw new InvalidOperationException($"{caller} needs the capture of requests, which isn't registered: call builder.AddMetaCapi(), or services.AddMetaCapture() beside a client of your own, in Program.cs.");
    }

    private static bool IsRegistered(IServiceProvider services, Type type)
    {
        try
        {
            return services.GetService(type) is not null;
        }
        catch (InvalidOperationException)
        {
            // A client of the app's own with scoped lifetime is registered, but not available outside a request.
            return true;
        }
    }
}
