using Microsoft.Extensions.Hosting;

namespace Capi.EventsManager.Hosting;

/// <summary>Leaves Ctrl+C and SIGTERM to the process in which this server is a guest.</summary>
/// <remarks>The default lifetime takes both signals for itself: the host program would then not end on them.</remarks>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
