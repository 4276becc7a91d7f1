using Capi.Benchmarks.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Capi.Benchmarks.Pipeline;

/// <summary>The toolkit's client with its memory store and default options.</summary>
internal sealed class ToolkitClient : ISendingClient
{
    private readonly IHost _host;
    private readonly IMetaCapiClient _client;

    private ToolkitClient(IHost host)
    {
        _host = host;
        _client = host.Services.GetRequiredService<IMetaCapiClient>();
    }

    public static async Task<ToolkitClient> StartAsync(Uri server)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddMetaCapi(options =>
            (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token-of-the-benchmark", server));
        var host = builder.Build();
        await host.StartAsync().ConfigureAwait(false);
        return new(host);
    }

    public async ValueTask SendAsync(ReferenceEvent reference)
    {
        while (true)
        {
            var result = await _client.SendReferencePurchaseAsync(reference.Purchase, reference.Context).ConfigureAwait(false);
            if (result.IsAccepted)
                return;
            if (result.Status != EnqueueStatus.QueueFull)
                throw new InvalidOperationException($"The reference event was not accepted: {result.Status}, {result.Reason}.");
            await Task.Delay(1).ConfigureAwait(false);
        }
    }

    public async Task FlushAsync()
    {
        var result = await _client.FlushAsync().ConfigureAwait(false);
        if (result.Pending > 0 || result.Failed > 0)
            throw new InvalidOperationException($"Not all events were delivered: {result}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        _host.Dispose();
    }
}
