using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Pipeline;

/// <summary>A client that takes events from several threads and sends them in the background.</summary>
internal interface ISendingClient : IAsyncDisposable
{
    /// <summary>Takes one event; waits while the client has no space.</summary>
    ValueTask SendAsync(ReferenceEvent reference);

    /// <summary>Waits until all events were confirmed.</summary>
    Task FlushAsync();
}
