using Microsoft.Extensions.Hosting;

namespace Capi.EventsManager.Hosting;

/// <summary>A host lifetime that leaves Ctrl+C and SIGTERM to the hosting process.</summary>
/// <remarks>The default lifetime handles both signals, so the hosting process would not exit on them.</remarks>
internal sealed class EmbeddedHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
